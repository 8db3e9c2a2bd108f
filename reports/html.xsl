<?xml version="1.0" encoding="UTF-8"?>
<!-- The page for people: one file, no request, no script. Verdict first, evidence last. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:param name="style"/>
  <xsl:param name="style-digest"/>
  <!-- Objects of a check: fewer than the tree has where many checks have many. -->
  <xsl:param name="objects" select="100"/>
  <xsl:variable name="object-limit" select="number($objects)"/>

  <xsl:variable name="checks" select="/report/assessment/check | /report/verification/check[@family != 'waivers']"/>
  <xsl:variable name="tables" select="/report/comparison/table"/>
  <xsl:variable name="unseen" select="/report/unseen/item"/>
  <xsl:variable name="engine" select="(/report/assessment | /report/verification)[1]/@engine"/>
  <!-- What a browser shows well; what is left out is counted on the page. -->
  <xsl:variable name="table-limit" select="2000"/>
  <xsl:variable name="unseen-limit" select="300"/>

  <xsl:template match="/report">
    <html lang="en">
      <head>
        <!-- The serializer adds the character set. -->
        <meta http-equiv="Content-Security-Policy"
              content="default-src 'none'; style-src 'sha256-{$style-digest}'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="referrer" content="no-referrer"/>
        <title>
          <xsl:value-of select="verdict/@word"/>
          <xsl:text>: </xsl:text>
          <xsl:call-template name="title"/>
        </title>
        <style><xsl:value-of select="$style"/></style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the verdict</a>
        <xsl:call-template name="head"/>
        <main id="main">
          <xsl:apply-templates select="verdict"/>
          <xsl:call-template name="contents"/>
          <xsl:call-template name="decisions"/>
          <xsl:apply-templates select="unseen"/>
          <xsl:call-template name="comparison"/>
          <xsl:call-template name="load"/>
          <xsl:call-template name="checks"/>
          <xsl:apply-templates select="evidence"/>
          <xsl:call-template name="waivers"/>
          <xsl:call-template name="sign-off"/>
        </main>
        <footer>
          <p>Case <span class="digest"><xsl:value-of select="case/@id"/></span>. This page is made from the case file
          alone: the same case gives the same page. Every finding, table and difference is listed in the JSON report.</p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <!-- ==== the head of the page ==== -->
  <xsl:template name="title">
    <xsl:choose>
      <xsl:when test="case/title"><xsl:value-of select="case/title"/></xsl:when>
      <xsl:otherwise>Migration of a PostgreSQL database</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="head">
    <header>
      <p class="kicker">pgcrossing
        <xsl:if test="case/@ticket"> · ticket <bdi><xsl:value-of select="case/@ticket"/></bdi></xsl:if>
      </p>
      <h1><bdi><xsl:call-template name="title"/></bdi></h1>
      <div class="route">
        <xsl:apply-templates select="evidence/server[@current = 'yes']" mode="route"/>
      </div>
    </header>
  </xsl:template>

  <xsl:template match="server" mode="route">
    <span>
      <xsl:value-of select="@side"/>
      <xsl:text>: </xsl:text>
      <bdi class="name"><xsl:value-of select="@database"/></bdi>
      <xsl:text>, PostgreSQL </xsl:text>
      <xsl:call-template name="server-version"/>
    </span>
  </xsl:template>

  <xsl:template match="verdict">
    <section id="verdict" aria-label="Verdict">
      <xsl:attribute name="class">
        <xsl:text>verdict</xsl:text>
        <xsl:if test="@word = 'NO-GO'"> no-go</xsl:if>
        <xsl:if test="starts-with(@word, 'GO')"> go</xsl:if>
      </xsl:attribute>
      <p class="word">
        <span aria-hidden="true">
          <xsl:choose>
            <xsl:when test="@word = 'NO-GO'">✕ </xsl:when>
            <xsl:when test="@word = 'INCOMPLETE'">? </xsl:when>
            <xsl:otherwise>✓ </xsl:otherwise>
          </xsl:choose>
        </span>
        <xsl:value-of select="@word"/>
      </p>
      <p class="sentence"><xsl:value-of select="sentence"/></p>
      <xsl:variable name="load" select="/report/load/@run"/>
      <xsl:if test="/report/evidence/run[@id = $load]/detail[@name = 'forced']">
        <p class="sentence">Rows were moved although checks blocked: --force was given.</p>
      </xsl:if>
    </section>
    <xsl:call-template name="figures"/>
  </xsl:template>

  <xsl:template name="figure">
    <xsl:param name="label"/>
    <xsl:param name="value"/>
    <div>
      <dt><xsl:value-of select="$label"/></dt>
      <dd><xsl:value-of select="$value"/></dd>
    </div>
  </xsl:template>

  <xsl:template name="figures">
    <dl class="figures">
      <xsl:if test="$checks">
        <xsl:call-template name="figure">
          <xsl:with-param name="label">Checks that block</xsl:with-param>
          <xsl:with-param name="value" select="count($checks[@blockers > 0])"/>
        </xsl:call-template>
        <xsl:call-template name="figure">
          <xsl:with-param name="label">Checks that warn</xsl:with-param>
          <xsl:with-param name="value" select="count($checks[@warnings > 0])"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="figure">
        <xsl:with-param name="label">Not looked at</xsl:with-param>
        <xsl:with-param name="value" select="format-number(count($unseen), '#,##0')"/>
      </xsl:call-template>
      <xsl:if test="/report/load">
        <xsl:call-template name="figure">
          <xsl:with-param name="label">Rows loaded</xsl:with-param>
          <xsl:with-param name="value" select="format-number(/report/load/@rows, '#,##0')"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="/report/comparison">
        <xsl:call-template name="figure">
          <xsl:with-param name="label">Tables equal</xsl:with-param>
          <xsl:with-param name="value"
            select="concat(format-number(count($tables[@state = 'equal']), '#,##0'), ' of ', format-number(count($tables), '#,##0'))"/>
        </xsl:call-template>
        <xsl:call-template name="figure">
          <xsl:with-param name="label">Rows compared</xsl:with-param>
          <xsl:with-param name="value" select="format-number(sum($tables/@source-rows), '#,##0')"/>
        </xsl:call-template>
      </xsl:if>
    </dl>
  </xsl:template>

  <xsl:template name="contents">
    <nav aria-label="Contents">
      <ul>
        <li><a href="#decisions">What to decide</a></li>
        <li><a href="#unseen">What was not looked at</a></li>
        <li><a href="#comparison">Tables compared</a></li>
        <li><a href="#load">The load</a></li>
        <li><a href="#checks">Each check</a></li>
        <li><a href="#evidence">Evidence</a></li>
        <li><a href="#waivers">Waivers</a></li>
        <li><a href="#sign-off">Sign-off</a></li>
      </ul>
    </nav>
  </xsl:template>

  <!-- ==== decisions ==== -->
  <xsl:template name="decisions">
    <xsl:variable name="decided" select="$checks[@worst and @worst != 'none']"/>
    <section id="decisions">
      <h2>What to decide</h2>
      <xsl:choose>
        <xsl:when test="not($checks)">
          <p>The checks have not been run in this case.</p>
        </xsl:when>
        <xsl:when test="not($decided)">
          <p class="callout">No check found anything to act on for the <xsl:value-of select="$engine"/> engine.</p>
        </xsl:when>
        <xsl:otherwise>
          <div class="scroll">
            <table class="stack" id="decision-table">
              <caption>
                <xsl:value-of select="count($decided)"/>
                <xsl:choose>
                  <xsl:when test="count($decided) = 1"> check found something</xsl:when>
                  <xsl:otherwise> checks found something</xsl:otherwise>
                </xsl:choose>
                <xsl:text>; severities are those for the </xsl:text>
                <xsl:value-of select="$engine"/>
                <xsl:text> engine</xsl:text>
              </caption>
              <thead>
                <tr>
                  <th scope="col">Severity</th>
                  <th scope="col">What</th>
                  <th scope="col" class="number">Objects</th>
                  <th scope="col">If nothing is done</th>
                  <th scope="col">Remedy</th>
                </tr>
              </thead>
              <tbody>
                <xsl:apply-templates select="$decided[@worst = 'blocker']" mode="decision"/>
                <xsl:apply-templates select="$decided[@worst = 'warning']" mode="decision"/>
                <xsl:apply-templates select="$decided[@worst = 'info']" mode="decision"/>
              </tbody>
            </table>
          </div>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:variable name="differing" select="$tables[@state = 'different' or @state = 'source only' or @state = 'target only']"/>
      <xsl:if test="$differing">
        <p>
          <xsl:call-template name="sign"><xsl:with-param name="kind">blocker</xsl:with-param></xsl:call-template>
          <xsl:text> The row compare found </xsl:text>
          <xsl:value-of select="count($differing)"/>
          <xsl:text> of </xsl:text>
          <xsl:value-of select="count($tables)"/>
          <xsl:text> tables to differ: see </xsl:text>
          <a href="#comparison">tables compared</a>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:if>
      <xsl:if test="/report/load[@done &lt; @items or steps/@failed > 0]">
        <p>
          <xsl:call-template name="sign"><xsl:with-param name="kind">blocker</xsl:with-param></xsl:call-template>
          <xsl:text> The load has failures: see </xsl:text>
          <a href="#load">the load</a>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="check" mode="decision">
    <tr>
      <td>
        <xsl:call-template name="sign"><xsl:with-param name="kind" select="@worst"/></xsl:call-template>
      </td>
      <th scope="row">
        <a><xsl:attribute name="href">#<xsl:call-template name="anchor"/></xsl:attribute><xsl:value-of select="title"/></a>
        <br/>
        <span class="soft">
          <span class="name"><xsl:value-of select="@id"/></span>
          <xsl:text> · </xsl:text>
          <xsl:value-of select="@side"/>
        </span>
      </th>
      <td class="number" data-label="Objects">
        <xsl:value-of select="format-number(@blockers + @warnings + @infos, '#,##0')"/>
        <xsl:if test="@waived > 0">
          <br/>
          <xsl:value-of select="concat('+ ', @waived, ' waived')"/>
        </xsl:if>
      </td>
      <td data-label="If nothing is done"><xsl:value-of select="why"/></td>
      <td data-label="Remedy"><xsl:value-of select="remedy"/></td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- ==== what was not looked at ==== -->
  <xsl:template match="unseen">
    <section id="unseen">
      <h2>What was not looked at, and why</h2>
      <xsl:choose>
        <xsl:when test="not(item)">
          <p class="callout">Nothing was left out: every stage was run, every check that applies was evaluated, every fact was
          read in full, and every selected table was compared.</p>
        </xsl:when>
        <xsl:otherwise>
          <p>None of this counts as passed. The verdict waits for what is marked “counts”.</p>
          <div class="scroll">
            <table class="stack">
              <caption>
                <xsl:value-of select="format-number(count(item), '#,##0')"/>
                <xsl:text> not looked at, </xsl:text>
                <xsl:value-of select="format-number(count(item[@counts = 'yes']), '#,##0')"/>
                <xsl:text> of them count</xsl:text>
              </caption>
              <thead>
                <tr>
                  <th scope="col">Kind</th>
                  <th scope="col">What</th>
                  <th scope="col">Why not</th>
                  <th scope="col">What would help</th>
                </tr>
              </thead>
              <tbody>
                <xsl:for-each select="item">
                  <xsl:sort select="@counts" order="descending"/>
                  <xsl:if test="position() &lt;= $unseen-limit"><xsl:apply-templates select="."/></xsl:if>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
          <xsl:call-template name="more">
            <xsl:with-param name="count" select="count(item) - $unseen-limit"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="unseen/item">
    <tr>
      <td>
        <xsl:value-of select="@kind"/>
        <xsl:if test="@counts = 'yes'">
          <xsl:text> </xsl:text>
          <span class="sign warning">▲ counts</span>
        </xsl:if>
      </td>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@check">
            <xsl:value-of select="subject"/><br/>
            <a class="name">
              <xsl:attribute name="href">
                <xsl:text>#</xsl:text>
                <xsl:if test="not(/report/assessment/check[@id = current()/@check])">verify-</xsl:if>
                <xsl:value-of select="@check"/>
              </xsl:attribute>
              <xsl:value-of select="@check"/>
            </a>
          </xsl:when>
          <xsl:when test="@kind = 'stage'"><xsl:value-of select="subject"/></xsl:when>
          <xsl:otherwise><bdi class="name"><xsl:value-of select="subject"/></bdi></xsl:otherwise>
        </xsl:choose>
      </th>
      <td data-label="Why not"><xsl:value-of select="reason"/></td>
      <td>
        <xsl:if test="not(grant)"><xsl:attribute name="class">empty</xsl:attribute></xsl:if>
        <xsl:if test="grant">
          <xsl:attribute name="data-label">What would help</xsl:attribute>
          <xsl:call-template name="code"><xsl:with-param name="of" select="grant"/></xsl:call-template>
        </xsl:if>
      </td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- ==== the compare ==== -->
  <xsl:template name="comparison">
    <section id="comparison">
      <h2>Tables compared</h2>
      <xsl:choose>
        <xsl:when test="not(comparison)"><p>The rows have not been compared in this case.</p></xsl:when>
        <xsl:when test="not($tables)"><p>The compare has no table.</p></xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="comparison"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="schema"/>
    </section>
  </xsl:template>

  <xsl:template name="schema">
    <xsl:variable name="schema" select="(/report/verification | /report/assessment[contains(@phases, 'verify')])[1]/check[@family != 'waivers']"/>
    <xsl:variable name="found" select="$schema[@worst and @worst != 'none']"/>
    <xsl:choose>
      <xsl:when test="not($schema)">
        <xsl:if test="comparison"><p>The schema, sequences and large objects were not compared.</p></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <h3>The schema</h3>
        <p>
          <xsl:value-of select="concat(count($schema), ' checks compared what is beside the rows, ')"/>
          <xsl:value-of select="concat(count($found), ' found a difference, ')"/>
          <xsl:value-of select="concat(count($schema[@incomplete = 'yes']), ' could not look, or not in full')"/>
          <xsl:text>.</xsl:text>
        </p>
        <xsl:if test="$found">
          <ul>
            <xsl:for-each select="$found">
              <li><a><xsl:attribute name="href">#<xsl:call-template name="anchor"/></xsl:attribute><xsl:value-of select="title"/></a><xsl:value-of select="concat(' (', format-number(@blockers + @warnings + @infos, '#,##0'), ')')"/></li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comparison">
    <p>
      <xsl:text>Compared from </xsl:text>
      <xsl:call-template name="time"><xsl:with-param name="of" select="@started"/></xsl:call-template>
      <xsl:text> to </xsl:text>
      <xsl:call-template name="time"><xsl:with-param name="of" select="@finished"/></xsl:call-template>
      <xsl:text>. </xsl:text>
      <xsl:if test="@source-state = 'loaded'">The source was compared in the very state that was loaded.</xsl:if>
      <xsl:if test="@source-state = 'other'">The source was compared at a later state than the load: what was changed on it since counts as a difference.</xsl:if>
      <xsl:if test="table[@compared-by]"><xsl:value-of select="concat(' ', format-number(count(table[@compared-by]), '#,##0'), ' of the tables had been found equal before the compare was interrupted (run ', table[@compared-by][1]/@compared-by, ').')"/></xsl:if>
      <xsl:if test="@mode = 'value'"> Equal values in another spelling counted as equal: which ones is said of each column below.</xsl:if>
      <xsl:if test="@sample"><strong><xsl:value-of select="concat(' Only a sample of ', @sample, ' of the rows was looked at.')"/></strong></xsl:if>
    </p>
    <xsl:if test="@feed">
      <p>
        <xsl:value-of select="concat('The data moved: rows that differed were read again behind a fence of ', @feed, '. Of these, ', format-number(sum(table/@reread-rows), '#,##0'), ' were equal then')"/>
        <xsl:if test="sum(table/@undecided-rows) > 0"><strong><xsl:value-of select="concat(', and ', format-number(sum(table/@undecided-rows), '#,##0'), ' could not be decided: they are hot or suspended, and their tables are not equal')"/></strong></xsl:if>
        <xsl:text>.</xsl:text>
      </p>
    </xsl:if>
    <xsl:for-each select="canaries">
      <p>
        <xsl:text>Canary: the queries of the compare altered a value, dropped a row and doubled one in each of </xsl:text>
        <xsl:value-of select="concat(format-number(@tables, '#,##0'), ' tables that are equal; of these ', format-number(@found + @missed, '#,##0'), ' damages this run found ', format-number(@found, '#,##0'), ', each with its row')"/>
        <xsl:if test="@missed > 0"><strong><xsl:value-of select="concat(', and missed ', format-number(@missed, '#,##0'))"/></strong></xsl:if>
        <xsl:value-of select="concat('. Not tried: ', format-number(@tables-not-tried, '#,##0'), ' tables that differ, have no rows or are large.')"/>
      </p>
    </xsl:for-each>
    <xsl:call-template name="dms"/>
    <xsl:apply-templates select="table[difference or column[@differing-rows > 0]]" mode="differences"/>
    <div class="scroll">
      <table class="stack tables">
        <caption>
          <xsl:value-of select="format-number(count(table), '#,##0')"/>
          <xsl:text> tables: </xsl:text>
          <xsl:value-of select="format-number(count(table[@state = 'equal']), '#,##0')"/>
          <xsl:text> equal, </xsl:text>
          <xsl:value-of select="format-number(count(table[@state = 'different']), '#,##0')"/>
          <xsl:text> different, </xsl:text>
          <xsl:value-of select="format-number(count(table[contains(@state, 'only')]), '#,##0')"/>
          <xsl:text> on one side only, </xsl:text>
          <xsl:value-of select="format-number(count(table[@state = 'not compared' or @state = 'incomplete']), '#,##0')"/>
          <xsl:text> not compared to the end</xsl:text>
          <xsl:if test="table[@state = 'sampled']"><xsl:value-of select="concat(', ', format-number(count(table[@state = 'sampled']), '#,##0'), ' compared by a sample')"/></xsl:if>
        </caption>
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col">Verdict</th>
            <th scope="col" class="number">Rows, source</th>
            <th scope="col" class="number">Rows, target</th>
            <th scope="col">Method</th>
            <th scope="col">Rows matched by</th>
            <th scope="col" class="number">Seconds</th>
          </tr>
        </thead>
        <tbody>
          <xsl:apply-templates select="table[position() &lt;= $table-limit]"/>
        </tbody>
      </table>
    </div>
    <xsl:call-template name="more">
      <xsl:with-param name="count" select="count(table) - $table-limit"/>
    </xsl:call-template>
    <xsl:call-template name="evidence-of-rows"/>
    <xsl:variable name="noted" select="table[column[not(@differing-rows > 0)]]"/>
    <xsl:if test="$noted">
      <details>
        <summary>Columns with a note, such as types that differ
          <span class="count">(<xsl:value-of select="count($noted/column[not(@differing-rows > 0)])"/>)</span>
        </summary>
        <div class="inside"><div class="scroll"><table class="objects">
          <caption>How these columns entered the compare</caption>
          <thead><tr>
            <th scope="col">Column</th><th scope="col">Type, source</th><th scope="col">Type, target</th>
            <th scope="col">Compared as</th><th scope="col">Note</th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="$noted/column[not(@differing-rows > 0)][position() &lt;= 500]">
              <tr>
                <th scope="row"><bdi class="name"><xsl:value-of select="concat(../@name, '.', (source | target)[1])"/></bdi></th>
                <td class="name"><xsl:value-of select="@source-type"/></td>
                <td class="name"><xsl:value-of select="@target-type"/></td>
                <td class="name"><xsl:value-of select="@form"/></td>
                <td>
                  <xsl:value-of select="reason"/>
                  <xsl:if test="@normalisers"><xsl:value-of select="concat(substring('; ', 1, 2 * boolean(reason)), 'not told apart: ', @normalisers)"/></xsl:if>
                </td>
              </tr>
              <xsl:text>&#10;</xsl:text>
            </xsl:for-each>
          </tbody>
        </table></div></div>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- What an archive keeps of each table. -->
  <xsl:template name="evidence-of-rows">
    <xsl:variable name="hashed" select="table[@source-sha256 or @target-sha256]"/>
    <xsl:if test="$hashed">
      <details>
        <summary>Evidence: the SHA-256 of each table's rows <span class="count">(<xsl:value-of select="count($hashed)"/>)</span></summary>
        <div class="inside"><div class="scroll"><table class="objects">
          <caption>Made of the hashes of its chunks; the case, and its JSON, has those and the queries that give them with psql alone</caption>
          <thead><tr><th scope="col">Table</th><th scope="col">Source</th><th scope="col">Target</th></tr></thead>
          <tbody>
            <xsl:for-each select="$hashed[position() &lt;= $table-limit]">
              <tr>
                <th scope="row"><bdi class="name"><xsl:value-of select="@name"/></bdi></th>
                <td class="name"><xsl:value-of select="@source-sha256"/></td>
                <td class="name"><xsl:value-of select="@target-sha256"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table></div></div>
      </details>
      <xsl:call-template name="more"><xsl:with-param name="count" select="count($hashed) - $table-limit"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="dms">
    <xsl:if test="dms">
      <p>
        <xsl:value-of select="concat('AWS DMS lists ', format-number(dms/@listed, '#,##0'), ' rows on the target as failed. Looked up again in this compare, ', format-number(dms/@different, '#,##0'), ' of them differ, ', format-number(dms/@equal, '#,##0'), ' are equal, ', format-number(dms/@gone, '#,##0'), ' are on neither side, and ', format-number(dms/@not-read, '#,##0'), ' could not be read.')"/>
      </p>
      <details>
        <summary>Rows that AWS DMS lists <span class="count">(<xsl:value-of select="format-number(dms/@listed, '#,##0')"/>)</span></summary>
        <div class="inside"><div class="scroll"><table class="objects">
          <caption><xsl:value-of select="concat('The first ', count(dms-failure), ' of ', format-number(dms/@listed, '#,##0'))"/></caption>
          <thead><tr>
            <th scope="col">Table</th><th scope="col">Key</th><th scope="col">DMS said</th><th scope="col">When</th><th scope="col">Now</th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="dms-failure">
              <tr>
                <th scope="row"><bdi class="name"><xsl:value-of select="table"/></bdi></th>
                <td><bdi class="name"><xsl:value-of select="key"/></bdi></td>
                <td><xsl:value-of select="@type"/></td>
                <td><xsl:value-of select="@time"/></td>
                <td><xsl:value-of select="@state"/><xsl:if test="reason"><br/><span class="soft"><xsl:value-of select="reason"/></span></xsl:if></td>
              </tr>
              <xsl:text>&#10;</xsl:text>
            </xsl:for-each>
          </tbody>
        </table></div></div>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:template match="comparison/table">
    <tr>
      <th scope="row">
        <xsl:call-template name="table-name"/>
      </th>
      <td>
        <xsl:call-template name="table-state"/>
        <xsl:if test="reason"><br/><span class="soft"><xsl:value-of select="reason"/></span></xsl:if>
        <xsl:if test="@canary"><br/><span class="soft"><xsl:value-of select="concat('canary ', @canary)"/></span></xsl:if>
      </td>
      <td class="number" data-label="Rows, source"><xsl:call-template name="number"><xsl:with-param name="of" select="@source-rows"/></xsl:call-template></td>
      <td class="number" data-label="Rows, target"><xsl:call-template name="number"><xsl:with-param name="of" select="@target-rows"/></xsl:call-template></td>
      <td class="method" data-label="Method"><xsl:value-of select="@method"/></td>
      <td data-label="Rows matched by"><bdi class="name"><xsl:value-of select="@row-identity"/></bdi></td>
      <td class="number" data-label="Seconds"><xsl:value-of select="format-number(@seconds, '0.00')"/></td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="table-name">
    <bdi class="name">
      <xsl:choose>
        <xsl:when test="source"><xsl:value-of select="source"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="target"/></xsl:otherwise>
      </xsl:choose>
    </bdi>
    <xsl:if test="source and target and source != target">
      <span class="soft"> as </span>
      <bdi class="name"><xsl:value-of select="target"/></bdi>
    </xsl:if>
  </xsl:template>

  <xsl:template name="table-state">
    <xsl:choose>
      <xsl:when test="@state = 'equal'"><span class="sign good">✓ equal</span></xsl:when>
      <xsl:when test="@state = 'different'"><span class="sign bad">✕ different</span></xsl:when>
      <xsl:when test="contains(@state, 'only')"><span class="sign bad">✕ <xsl:value-of select="@state"/></span></xsl:when>
      <xsl:otherwise><span class="sign warning">? <xsl:value-of select="@state"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comparison/table" mode="differences">
    <xsl:if test="position() &lt;= 50">
      <details>
        <xsl:if test="position() &lt;= 3"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary>
          <xsl:call-template name="table-state"/>
          <xsl:text> </xsl:text>
          <xsl:call-template name="table-name"/>
          <span class="count">
            <xsl:call-template name="part"><xsl:with-param name="count" select="@different-rows"/><xsl:with-param name="label">rows that differ: </xsl:with-param></xsl:call-template>
            <xsl:call-template name="part"><xsl:with-param name="count" select="@source-only-rows"/><xsl:with-param name="label">only on the source: </xsl:with-param></xsl:call-template>
            <xsl:call-template name="part"><xsl:with-param name="count" select="@target-only-rows"/><xsl:with-param name="label">only on the target: </xsl:with-param></xsl:call-template>
            <xsl:call-template name="part"><xsl:with-param name="count" select="@undecided-rows"/><xsl:with-param name="label">hot or suspended: </xsl:with-param></xsl:call-template>
            <xsl:call-template name="part"><xsl:with-param name="count" select="@reread-rows"/><xsl:with-param name="label">equal when read again: </xsl:with-param></xsl:call-template>
          </span>
        </summary>
        <div class="inside">
          <xsl:if test="column[@differing-rows > 0]">
            <p>Columns that differ:
              <xsl:for-each select="column[@differing-rows > 0]">
                <xsl:if test="position() > 1">, </xsl:if>
                <bdi class="name"><xsl:value-of select="source"/></bdi>
                <xsl:value-of select="concat(' (', format-number(@differing-rows, '#,##0'), ')')"/>
              </xsl:for-each>
            </p>
          </xsl:if>
          <xsl:if test="kind">
            <ul class="kinds">
              <xsl:for-each select="kind">
                <li><bdi class="name"><xsl:value-of select="source"/></bdi><xsl:value-of select="concat(': ', text)"/></li>
              </xsl:for-each>
            </ul>
          </xsl:if>
          <xsl:if test="difference">
            <div class="scroll">
              <table class="objects">
                <caption>
                  <xsl:value-of select="concat('The first ', count(difference), ' of ', format-number(@differences, '#,##0'), ' differences that the case holds')"/>
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Row</th>
                    <th scope="col">Difference</th>
                    <th scope="col">Columns</th>
                    <xsl:if test="difference[source-values or target-values]"><th scope="col">Values</th></xsl:if>
                  </tr>
                </thead>
                <tbody><xsl:apply-templates select="difference"/></tbody>
              </table>
            </div>
          </xsl:if>
        </div>
      </details>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
    <xsl:if test="position() = last()">
      <xsl:call-template name="more"><xsl:with-param name="count" select="last() - 50"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="part">
    <xsl:param name="count"/>
    <xsl:param name="label"/>
    <xsl:if test="$count > 0"><xsl:value-of select="concat(' · ', $label, format-number($count, '#,##0'))"/></xsl:if>
  </xsl:template>

  <xsl:template match="difference">
    <tr>
      <th scope="row"><bdi class="name"><xsl:value-of select="key"/></bdi></th>
      <td>
        <xsl:value-of select="@kind"/>
        <xsl:if test="@state != 'different'"><xsl:value-of select="concat(', ', @state)"/></xsl:if>
        <xsl:if test="@source-count or @target-count">
          <xsl:value-of select="concat(', ', number(concat('0', @source-count)), ' times on the source, ', number(concat('0', @target-count)), ' on the target')"/>
        </xsl:if>
      </td>
      <td><bdi class="name"><xsl:value-of select="columns"/></bdi></td>
      <xsl:if test="../difference[source-values or target-values]">
        <td>
          <xsl:if test="source-values">source: <bdi class="name"><xsl:value-of select="source-values"/></bdi><br/></xsl:if>
          <xsl:if test="target-values">target: <bdi class="name"><xsl:value-of select="target-values"/></bdi></xsl:if>
        </td>
      </xsl:if>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- ==== the load ==== -->
  <xsl:template name="load">
    <section id="load">
      <h2>The load</h2>
      <xsl:choose>
        <xsl:when test="not(load)"><p>This case has no load by pgcrossing.</p></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="load"/></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="load">
    <p>
      <xsl:value-of select="concat(format-number(@done, '#,##0'), ' of ', format-number(@items, '#,##0'), ' items of ', format-number(@tables, '#,##0'), ' tables are loaded: ', format-number(@rows, '#,##0'), ' rows, ')"/>
      <xsl:call-template name="bytes"><xsl:with-param name="of" select="@bytes"/></xsl:call-template>
      <xsl:if test="@seconds"><xsl:value-of select="concat(', in ', @seconds, ' seconds')"/></xsl:if>
      <xsl:text>.</xsl:text>
    </p>
    <xsl:if test="lane">
      <div class="scroll"><table class="timeline">
        <caption>When what was busy, from the first beginning to the last end</caption>
        <thead><tr><th scope="col">Who</th><th scope="col" class="lane">When</th><th scope="col" class="number">Items</th><th scope="col" class="number">Seconds</th></tr></thead>
        <tbody>
          <xsl:for-each select="lane">
            <tr>
              <th scope="row">
                <xsl:choose>
                  <xsl:when test="@kind = 'worker'"><xsl:value-of select="concat('worker ', @number)"/></xsl:when>
                  <xsl:when test="@kind = 'index'">indexes, built meanwhile</xsl:when>
                  <xsl:otherwise>other steps</xsl:otherwise>
                </xsl:choose>
              </th>
              <td class="lane"><svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d="{@path}"/></svg></td>
              <td class="number"><xsl:value-of select="format-number(@items, '#,##0')"/></td>
              <td class="number"><xsl:value-of select="@seconds"/></td>
            </tr>
          </xsl:for-each>
          <xsl:for-each select="arrival">
            <tr class="arrival">
              <th scope="row">bytes that had arrived</th>
              <td class="lane"><svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true"><path d="{@path}"/></svg></td>
              <td class="number" colspan="2"><xsl:call-template name="bytes"><xsl:with-param name="of" select="../@bytes"/></xsl:call-template></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table></div>
    </xsl:if>
    <xsl:if test="item">
      <div class="scroll"><table class="stack">
        <caption>Items of the load that are not done</caption>
        <thead><tr><th scope="col">Table</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
        <tbody>
          <xsl:for-each select="item">
            <tr>
              <th scope="row"><bdi class="name"><xsl:value-of select="source"/></bdi><xsl:if test="part"><xsl:text> </xsl:text><bdi class="name soft"><xsl:value-of select="part"/></bdi></xsl:if></th>
              <td><xsl:call-template name="state"/></td>
              <td><xsl:value-of select="error"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table></div>
      <xsl:call-template name="more"><xsl:with-param name="count" select="@items - @done - count(item)"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="step">
      <div class="scroll"><table class="stack">
        <caption>Steps that failed or were skipped</caption>
        <thead><tr><th scope="col">Step</th><th scope="col">Object</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
        <tbody>
          <xsl:for-each select="step">
            <tr>
              <td><xsl:value-of select="@kind"/></td>
              <th scope="row"><bdi class="name"><xsl:value-of select="object"/></bdi></th>
              <td><xsl:call-template name="state"/></td>
              <td><xsl:value-of select="message"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table></div>
      <xsl:call-template name="more"><xsl:with-param name="count" select="sum(steps/@failed) + sum(steps/@skipped) - count(step)"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="steps">
      <div class="scroll"><table>
        <caption>What else was done, in this order</caption>
        <thead><tr><th scope="col">Step</th><th scope="col" class="number">Done</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Skipped</th></tr></thead>
        <tbody>
          <xsl:for-each select="steps">
            <tr>
              <th scope="row"><xsl:value-of select="@kind"/></th>
              <td class="number"><xsl:value-of select="format-number(@done, '#,##0')"/></td>
              <td class="number"><xsl:value-of select="format-number(@failed, '#,##0')"/></td>
              <td class="number"><xsl:value-of select="format-number(@skipped, '#,##0')"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table></div>
    </xsl:if>
    <xsl:if test="slowest">
      <details>
        <summary>The tables that took longest <span class="count">(<xsl:value-of select="count(slowest)"/>)</span></summary>
        <div class="inside"><div class="scroll"><table>
          <caption>From the start of a table's first item to the end of its last</caption>
          <thead><tr><th scope="col">Table</th><th scope="col" class="number">Seconds</th><th scope="col" class="number">Rows</th><th scope="col" class="number">Size</th><th scope="col" class="number">Items</th></tr></thead>
          <tbody>
            <xsl:for-each select="slowest">
              <tr>
                <th scope="row"><xsl:call-template name="table-name"/></th>
                <td class="number"><xsl:value-of select="@seconds"/></td>
                <td class="number"><xsl:call-template name="number"><xsl:with-param name="of" select="@rows"/></xsl:call-template></td>
                <td class="number"><xsl:if test="@bytes"><xsl:call-template name="bytes"><xsl:with-param name="of" select="@bytes"/></xsl:call-template></xsl:if></td>
                <td class="number"><xsl:value-of select="@items"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table></div></div>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:template name="state">
    <xsl:choose>
      <xsl:when test="@state = 'failed'"><span class="sign bad">✕ failed</span></xsl:when>
      <xsl:otherwise><span class="sign warning">? <xsl:value-of select="@state"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== each check ==== -->
  <xsl:template name="checks">
    <section id="checks">
      <h2>Each check</h2>
      <xsl:if test="not($checks)"><p>The checks have not been run in this case.</p></xsl:if>
      <xsl:apply-templates select="$checks[@worst = 'blocker']"/>
      <xsl:apply-templates select="$checks[@worst = 'warning']"/>
      <xsl:apply-templates select="$checks[@worst = 'info']"/>
      <xsl:apply-templates select="$checks[@outcome = 'not evaluated' or @outcome = 'error'][not(@worst) or @worst = 'none']"/>
      <xsl:variable name="harmless" select="$checks[@worst = 'none'][@outcome != 'not evaluated' and @outcome != 'error']"/>
      <xsl:if test="$harmless">
        <h3>Found, but harmless to the <xsl:value-of select="$engine"/> engine</h3>
        <xsl:apply-templates select="$harmless"/>
      </xsl:if>
      <xsl:variable name="waived" select="$checks[not(@worst)][@waived > 0 or @outcome = 'waived']"/>
      <xsl:if test="$waived">
        <h3>Waived</h3>
        <xsl:apply-templates select="$waived"/>
      </xsl:if>
      <xsl:call-template name="folded-list">
        <xsl:with-param name="label">Passed</xsl:with-param>
        <xsl:with-param name="list" select="$checks[@outcome = 'pass']"/>
      </xsl:call-template>
      <xsl:call-template name="folded-list">
        <xsl:with-param name="label">Nothing found in a sample, which is not a pass</xsl:with-param>
        <xsl:with-param name="list" select="$checks[@outcome = 'sampled']"/>
      </xsl:call-template>
      <xsl:call-template name="folded-list">
        <xsl:with-param name="label">Not asked for: they look into rows (collect --deep)</xsl:with-param>
        <xsl:with-param name="list" select="$checks[@outcome = 'not asked for']"/>
      </xsl:call-template>
      <xsl:call-template name="folded-list">
        <xsl:with-param name="label">Not applicable</xsl:with-param>
        <xsl:with-param name="list" select="$checks[@outcome = 'not applicable']"/>
      </xsl:call-template>
      <xsl:if test="/report/assessment/gone">
        <details>
          <summary>Found by the run before, and not by this one
            <span class="count">(<xsl:value-of select="/report/assessment/@gone + /report/assessment/@unknown"/>)</span>
          </summary>
          <div class="inside"><div class="scroll"><table>
            <caption>“Unknown” where the check could not be evaluated this time</caption>
            <thead><tr><th scope="col">Check</th><th scope="col">Now</th><th scope="col">Finding</th></tr></thead>
            <tbody>
              <xsl:for-each select="/report/assessment/gone">
                <tr><th scope="row" class="name"><xsl:value-of select="@check"/></th><td><xsl:value-of select="@state"/></td><td><bdi><xsl:value-of select="message"/></bdi></td></tr>
              </xsl:for-each>
            </tbody>
          </table></div></div>
        </details>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- A check may be in both assessments. -->
  <xsl:template name="anchor">
    <xsl:if test="parent::verification">verify-</xsl:if>
    <xsl:value-of select="@id"/>
  </xsl:template>

  <xsl:template match="check">
    <details>
      <xsl:attribute name="id"><xsl:call-template name="anchor"/></xsl:attribute>
      <!-- What blocks is open, so that it is on paper too. -->
      <xsl:if test="@worst = 'blocker' and count($checks[@worst = 'blocker']) &lt;= 5"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary>
        <xsl:call-template name="sign">
          <xsl:with-param name="kind">
            <xsl:choose>
              <xsl:when test="@worst and (@worst != 'none' or @outcome = 'findings')"><xsl:value-of select="@worst"/></xsl:when>
              <xsl:when test="@waived > 0 or @outcome = 'waived'">waived</xsl:when>
              <xsl:otherwise><xsl:value-of select="@outcome"/></xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:text> </xsl:text>
        <xsl:value-of select="title"/>
        <span class="count">
          <xsl:text> · </xsl:text>
          <xsl:choose>
            <xsl:when test="@findings > 0"><xsl:value-of select="format-number(@findings, '#,##0')"/><xsl:if test="@examined"> of <xsl:value-of select="format-number(@examined, '#,##0')"/> looked at</xsl:if></xsl:when>
            <xsl:otherwise><xsl:value-of select="@outcome"/></xsl:otherwise>
          </xsl:choose>
        </span>
      </summary>
      <div class="inside">
        <xsl:if test="reason"><p><strong><xsl:value-of select="@outcome"/>: </strong><xsl:value-of select="reason"/></p></xsl:if>
        <xsl:call-template name="code"><xsl:with-param name="of" select="grant"/></xsl:call-template>
        <dl class="facts">
          <dt>Check</dt>
          <dd><span class="name"><xsl:value-of select="@id"/></span>, <xsl:value-of select="@side"/><xsl:if test="aliases"> (also <xsl:value-of select="aliases"/>)</xsl:if></dd>
          <dt>Why</dt><dd><xsl:value-of select="why"/></dd>
          <dt>Remedy</dt><dd><xsl:value-of select="remedy"/></dd>
          <dt>Severity</dt>
          <dd>dms: <xsl:value-of select="@severity-dms"/>; logical: <xsl:value-of select="@severity-logical"/>; copy: <xsl:value-of select="@severity-copy"/></dd>
          <dt>Reference</dt><dd><xsl:value-of select="reference"/></dd>
        </dl>
        <xsl:if test="finding">
          <xsl:variable name="shown" select="finding[position() &lt;= $object-limit]"/>
          <div class="scroll">
            <table class="objects">
              <caption>
                <xsl:choose>
                  <xsl:when test="@findings > count($shown)"><xsl:value-of select="concat('The first ', count($shown), ' of ', format-number(@findings, '#,##0'), ' objects')"/></xsl:when>
                  <xsl:otherwise><xsl:value-of select="concat('Objects found: ', count($shown))"/></xsl:otherwise>
                </xsl:choose>
              </caption>
              <thead><tr><th scope="col">Object</th><th scope="col">Severity</th><th scope="col">Finding</th></tr></thead>
              <tbody><xsl:apply-templates select="$shown"/></tbody>
            </table>
          </div>
          <xsl:call-template name="more"><xsl:with-param name="count" select="@findings - count($shown)"/></xsl:call-template>
        </xsl:if>
      </div>
    </details>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="finding">
    <tr id="f-{@fingerprint}">
      <th scope="row">
        <bdi class="name"><xsl:value-of select="object"/></bdi>
        <br/><span class="soft"><xsl:value-of select="@object-type"/></span>
      </th>
      <td>
        <xsl:call-template name="sign"><xsl:with-param name="kind" select="@severity"/></xsl:call-template>
        <xsl:if test="@waiver"><br/><span class="soft">waived, <a href="#waiver-{@waiver}">waiver <xsl:value-of select="@waiver"/></a></span></xsl:if>
        <xsl:if test="@comparison"><br/><span class="soft"><xsl:value-of select="@comparison"/></span></xsl:if>
      </td>
      <td>
        <bdi><xsl:value-of select="message"/></bdi>
        <xsl:call-template name="code"><xsl:with-param name="of" select="remedy-sql"/></xsl:call-template>
      </td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="folded-list">
    <xsl:param name="label"/>
    <xsl:param name="list"/>
    <details>
      <summary><xsl:value-of select="$label"/><span class="count"> (<xsl:value-of select="count($list)"/>)</span></summary>
      <div class="inside">
        <xsl:if test="$list">
          <div class="scroll"><table>
            <caption><xsl:value-of select="$label"/></caption>
            <thead><tr><th scope="col">Check</th><th scope="col">What it looks for</th><th scope="col" class="number">Objects looked at</th><th scope="col">Note</th></tr></thead>
            <tbody>
              <xsl:for-each select="$list">
                <tr id="{@id}">
                  <th scope="row" class="name"><xsl:value-of select="@id"/></th>
                  <td><xsl:value-of select="title"/></td>
                  <td class="number"><xsl:call-template name="number"><xsl:with-param name="of" select="@examined"/></xsl:call-template></td>
                  <td><xsl:value-of select="reason"/></td>
                </tr>
                <xsl:text>&#10;</xsl:text>
              </xsl:for-each>
            </tbody>
          </table></div>
        </xsl:if>
      </div>
    </details>
  </xsl:template>

  <!-- ==== evidence ==== -->
  <xsl:template match="evidence">
    <section id="evidence">
      <h2>Evidence</h2>
      <h3>Servers</h3>
      <xsl:if test="not(server)"><p>No server was looked at.</p></xsl:if>
      <xsl:apply-templates select="server[@current = 'yes']"/>
      <h3>Snapshots of the compare</h3>
      <xsl:choose>
        <xsl:when test="/report/comparison/snapshot">
          <xsl:for-each select="/report/comparison/snapshot">
            <p>source: <span class="name"><xsl:value-of select="@source-snapshot"/></span> at LSN <span class="name"><xsl:value-of select="@source-lsn"/></span>;
            target: <span class="name"><xsl:value-of select="@target-snapshot"/></span> at LSN <span class="name"><xsl:value-of select="@target-lsn"/></span></p>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise><p>None is recorded.</p></xsl:otherwise>
      </xsl:choose>
      <h3>Task</h3>
      <xsl:choose>
        <xsl:when test="task/@mappings-digest or task/@settings-digest">
          <dl class="facts">
            <dt>Table mappings</dt><dd class="digest"><xsl:value-of select="task/@mappings-digest"/><xsl:if test="not(task/@mappings-digest)">none</xsl:if></dd>
            <dt>Task settings</dt><dd class="digest"><xsl:value-of select="task/@settings-digest"/><xsl:if test="not(task/@settings-digest)">none</xsl:if></dd>
            <xsl:for-each select="setting[@given = 'yes']">
              <dt><xsl:value-of select="@name"/></dt><dd><xsl:value-of select="value"/></dd>
            </xsl:for-each>
          </dl>
        </xsl:when>
        <xsl:otherwise><p>No DMS files: all user tables under their own names.</p></xsl:otherwise>
      </xsl:choose>
      <h3>Runs</h3>
      <p>Each run's digest covers its rows and the digest of the run before: a chain.</p>
      <div class="scroll"><table class="stack">
        <caption><xsl:value-of select="count(run)"/> runs, in the order in which they finished</caption>
        <thead><tr><th scope="col">Run</th><th scope="col">State</th><th scope="col">Started and finished</th><th scope="col">Command line and digest</th></tr></thead>
        <tbody><xsl:apply-templates select="run"/></tbody>
      </table></div>
      <xsl:if test="$checks">
        <details>
          <summary>Digests of the checks <span class="count">(<xsl:value-of select="count($checks)"/>)</span></summary>
          <div class="inside"><div class="scroll"><table>
            <caption>SHA-256 of each check's file, as it was when it ran</caption>
            <thead><tr><th scope="col">Check</th><th scope="col">Digest</th></tr></thead>
            <tbody>
              <xsl:for-each select="$checks">
                <tr><th scope="row" class="name"><xsl:value-of select="@id"/></th><td class="name digest"><xsl:value-of select="@digest"/></td></tr>
              </xsl:for-each>
            </tbody>
          </table></div></div>
        </details>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="evidence/server">
    <dl class="facts">
      <dt><strong><xsl:value-of select="@side"/></strong></dt>
      <dd><bdi class="name"><xsl:value-of select="connection"/></bdi></dd>
      <dt>Database</dt><dd><bdi class="name"><xsl:value-of select="@database"/></bdi>, <xsl:value-of select="@encoding"/>, as role <bdi class="name"><xsl:value-of select="@role"/></bdi></dd>
      <dt>Version</dt><dd><xsl:value-of select="version"/> (<xsl:value-of select="@platform"/>)</dd>
      <dt>System identifier</dt><dd class="name"><xsl:value-of select="@system-identifier"/><xsl:if test="not(@system-identifier)">not known</xsl:if></dd>
      <dt>Looked at</dt>
      <dd>
        <xsl:call-template name="time"><xsl:with-param name="of" select="@collected"/></xsl:call-template>
        <xsl:if test="@lsn">, LSN <span class="name"><xsl:value-of select="@lsn"/></span></xsl:if>
        <xsl:if test="@snapshot">, snapshot <span class="name"><xsl:value-of select="@snapshot"/></span></xsl:if>
      </dd>
      <dt>Facts</dt><dd><xsl:value-of select="concat(@facts-read, ' read in full, ', @facts-not-read, ' not')"/></dd>
    </dl>
  </xsl:template>

  <xsl:template match="evidence/run">
    <tr>
      <th scope="row"><xsl:value-of select="concat(@id, ' ', @tool)"/><br/><span class="soft"><xsl:value-of select="@tool-version"/></span></th>
      <td>
        <xsl:choose>
          <xsl:when test="@state = 'done'">done</xsl:when>
          <xsl:when test="@state = 'failed'"><span class="sign bad">✕ failed</span></xsl:when>
          <xsl:when test="@state = 'abandoned'"><span class="sign warning">? cut off</span></xsl:when>
          <xsl:otherwise><span class="sign warning">? still running, or cut off</span></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@exit-status"><br/><span class="soft">exit status <xsl:value-of select="@exit-status"/></span></xsl:if>
        <xsl:if test="@resumes"><br/><span class="soft">resumes run <xsl:value-of select="@resumes"/></span></xsl:if>
      </td>
      <td data-label="Time">
        <xsl:call-template name="time"><xsl:with-param name="of" select="@started"/></xsl:call-template>
        <xsl:if test="@finished"><br/><xsl:call-template name="time"><xsl:with-param name="of" select="@finished"/></xsl:call-template></xsl:if>
      </td>
      <td>
        <bdi class="name"><xsl:value-of select="command-line"/></bdi>
        <br/><span class="name digest soft"><xsl:value-of select="@digest"/><xsl:if test="not(@digest)">no digest yet</xsl:if></span>
        <xsl:if test="detail">
          <br/>
          <span class="soft">
            <xsl:for-each select="detail[position() &lt;= 40]">
              <xsl:if test="position() > 1">; </xsl:if>
              <bdi><xsl:value-of select="concat(@name, ': ', value)"/></bdi>
            </xsl:for-each>
            <xsl:if test="count(detail) > 40"> and <xsl:value-of select="count(detail) - 40"/> more</xsl:if>
          </span>
        </xsl:if>
      </td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- ==== waivers ==== -->
  <xsl:template name="waivers">
    <xsl:variable name="waivers" select="assessment/waiver"/>
    <section id="waivers">
      <h2>Waivers</h2>
      <xsl:choose>
        <xsl:when test="not($waivers)"><p>No waiver was given.</p></xsl:when>
        <xsl:otherwise>
          <div class="scroll"><table class="stack">
            <caption>
              <xsl:value-of select="concat(count($waivers[@state = 'used']), ' in force, ', count($waivers[@state = 'expired']), ' expired, ', count($waivers[@state = 'unmatched']), ' that match nothing')"/>
            </caption>
            <thead><tr><th scope="col">Waiver</th><th scope="col">State</th><th scope="col">Covers</th><th scope="col">Reason</th><th scope="col">Owner, ticket</th><th scope="col">Until</th></tr></thead>
            <tbody>
              <xsl:for-each select="$waivers">
                <tr id="waiver-{@ordinal}">
                  <th scope="row"><xsl:value-of select="@ordinal"/></th>
                  <td>
                    <xsl:choose>
                      <xsl:when test="@state = 'used'">in force, <xsl:value-of select="@matches"/> covered</xsl:when>
                      <xsl:when test="@state = 'expired'"><span class="sign warning">▲ expired</span></xsl:when>
                      <xsl:otherwise><span class="sign warning">▲ matches nothing</span></xsl:otherwise>
                    </xsl:choose>
                  </td>
                  <td><a class="name">
              <xsl:attribute name="href">
                <xsl:text>#</xsl:text>
                <xsl:if test="not(/report/assessment/check[@id = current()/@check])">verify-</xsl:if>
                <xsl:value-of select="@check"/>
              </xsl:attribute>
              <xsl:value-of select="@check"/>
            </a><br/><bdi class="name"><xsl:value-of select="@object"/></bdi><xsl:if test="@not-evaluated = 'yes'"><br/>also if it cannot be looked at</xsl:if></td>
                  <td><bdi><xsl:value-of select="reason"/></bdi></td>
                  <td><bdi><xsl:value-of select="@owner"/></bdi><br/><bdi><xsl:value-of select="@ticket"/></bdi></td>
                  <td data-label="Until"><xsl:value-of select="@expires"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table></div>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="sign-off">
    <section id="sign-off" class="signoff">
      <h2>Sign-off</h2>
      <div class="scroll"><table>
        <caption>Verdict of this document: <xsl:value-of select="verdict/@word"/></caption>
        <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Decision</th><th scope="col">Date</th><th scope="col">Signature</th></tr></thead>
        <tbody>
          <tr><td></td><td></td><td></td><td></td><td></td></tr>
          <tr><td></td><td></td><td></td><td></td><td></td></tr>
        </tbody>
      </table></div>
    </section>
  </xsl:template>

  <!-- ==== small things ==== -->
  <xsl:template name="sign">
    <xsl:param name="kind"/>
    <xsl:choose>
      <xsl:when test="$kind = 'blocker'"><span class="sign blocker">✕ blocker</span></xsl:when>
      <xsl:when test="$kind = 'warning'"><span class="sign warning">▲ warning</span></xsl:when>
      <xsl:when test="$kind = 'info'"><span class="sign info">● info</span></xsl:when>
      <xsl:when test="$kind = 'none'"><span class="sign">○ harmless</span></xsl:when>
      <xsl:when test="$kind = 'waived'"><span class="sign">◇ waived</span></xsl:when>
      <xsl:otherwise><span class="sign warning">? <xsl:value-of select="$kind"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="code">
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <pre><bdi><xsl:value-of select="$of"/></bdi></pre>
      <xsl:if test="$of/@altered = 'yes'">
        <p class="soft">Characters that cannot be shown are written out here: take this from the JSON report instead.</p>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="more">
    <xsl:param name="count"/>
    <xsl:if test="$count > 0">
      <p class="soft">and <xsl:value-of select="format-number($count, '#,##0')"/> more: <code>pgcrossing report --json FILE</code> lists them.</p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="number">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of"><xsl:value-of select="format-number($of, '#,##0')"/></xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="bytes">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of >= 1000000000"><xsl:value-of select="concat(format-number($of div 1000000000, '0.0'), ' GB')"/></xsl:when>
      <xsl:when test="$of >= 1000000"><xsl:value-of select="concat(format-number($of div 1000000, '0.0'), ' MB')"/></xsl:when>
      <xsl:when test="$of >= 1000"><xsl:value-of select="concat(format-number($of div 1000, '0.0'), ' kB')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($of, ' bytes')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="time">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of"><time datetime="{$of}"><xsl:value-of select="concat(substring($of, 1, 10), ' ', substring($of, 12, 8), ' UTC')"/></time></xsl:when>
      <xsl:otherwise>an unknown time</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="server-version">
    <xsl:choose>
      <xsl:when test="@version-number >= 100000"><xsl:value-of select="concat(floor(@version-number div 10000), '.', @version-number mod 10000)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@version-number"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
