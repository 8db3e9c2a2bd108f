<?xml version="1.0" encoding="UTF-8"?>
<!-- The row compare, and what was compared beside the rows. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="comparison">
    <section id="comparison" data-filter="tables">
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
    <div class="scroll" tabindex="0">
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
        <div class="inside"><div class="scroll" tabindex="0"><table class="objects">
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
        <div class="inside"><div class="scroll" tabindex="0"><table class="objects">
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
        <div class="inside"><div class="scroll" tabindex="0"><table class="objects">
          <caption><xsl:value-of select="concat('The first ', count(dms-failure), ' of ', format-number(dms/@listed, '#,##0'))"/></caption>
          <thead><tr>
            <th scope="col">Table</th><th scope="col">Key</th><th scope="col">DMS said</th><th scope="col">When</th><th scope="col">Now</th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="dms-failure">
              <tr>
                <th scope="row"><bdi class="name"><xsl:value-of select="table"/></bdi><xsl:if test="string(table) = ''">not named</xsl:if></th>
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
        <xsl:call-template name="state-sign"/>
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

  <xsl:template name="state-sign">
    <xsl:param name="state" select="@state"/>
    <xsl:choose>
      <xsl:when test="$state = 'equal'"><span class="sign good">✓ equal</span></xsl:when>
      <xsl:when test="$state = 'different'"><span class="sign bad">✕ different</span></xsl:when>
      <xsl:when test="contains($state, 'only')"><span class="sign bad">✕ <xsl:value-of select="$state"/></span></xsl:when>
      <xsl:otherwise><span class="sign warning">? <xsl:value-of select="$state"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comparison/table" mode="differences">
    <xsl:if test="position() &lt;= 50">
      <details>
        <xsl:if test="position() &lt;= 3"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary>
          <xsl:call-template name="state-sign"/>
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
            <div class="scroll" tabindex="0">
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
</xsl:stylesheet>
