<?xml version="1.0" encoding="UTF-8"?>
<!-- What was looked at, in numbers, and what was not. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="looked-at">
    <section id="looked-at">
      <h2>What was looked at</h2>
      <xsl:if test="not($evidence/server)"><p>No server was looked at.</p></xsl:if>
      <div class="sides"><xsl:apply-templates select="$evidence/server[@current = 'yes']"/></div>
      <dl class="facts">
        <xsl:if test="$judged">
          <xsl:call-template name="fact"><xsl:with-param name="label">Engine</xsl:with-param><xsl:with-param name="value"><xsl:call-template name="engine"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="label">Phases</xsl:with-param><xsl:with-param name="value" select="$judged/@phases"/></xsl:call-template>
        </xsl:if>
        <dt>Task</dt>
        <dd>
          <xsl:choose>
            <xsl:when test="$evidence/task/@mappings-digest or $evidence/task/@settings-digest">files of an AWS DMS task; their digests are in the <a href="#evidence">evidence</a></xsl:when>
            <xsl:otherwise>no files of AWS DMS: all user tables under their own names</xsl:otherwise>
          </xsl:choose>
        </dd>
        <xsl:if test="$evidence/run">
          <dt>When</dt>
          <dd>
            <xsl:call-template name="time"><xsl:with-param name="of" select="$evidence/run[1]/@started"/></xsl:call-template>
            <xsl:text> to </xsl:text>
            <xsl:call-template name="time"><xsl:with-param name="of" select="$evidence/run[@finished][last()]/@finished"/></xsl:call-template>
          </dd>
          <xsl:call-template name="fact"><xsl:with-param name="label">Tool</xsl:with-param><xsl:with-param name="value" select="concat('pgcrossing ', $evidence/run[last()]/@tool-version)"/></xsl:call-template>
        </xsl:if>
        <xsl:call-template name="fact"><xsl:with-param name="label">Digest of the checks</xsl:with-param><xsl:with-param name="value" select="$judged/@checks-digest"/><xsl:with-param name="class">digest name</xsl:with-param></xsl:call-template>
        <xsl:for-each select="/report/comparison/snapshot">
          <dt>Rows compared at</dt>
          <dd>
            <xsl:text>source: snapshot </xsl:text><span class="name"><xsl:value-of select="@source-snapshot"/></span>
            <xsl:text>, LSN </xsl:text><span class="name"><xsl:value-of select="@source-lsn"/></span>
            <xsl:text>; target: snapshot </xsl:text><span class="name"><xsl:value-of select="@target-snapshot"/></span>
            <xsl:text>, LSN </xsl:text><span class="name"><xsl:value-of select="@target-lsn"/></span>
          </dd>
        </xsl:for-each>
      </dl>
      <xsl:call-template name="coverage"/>
    </section>
  </xsl:template>

  <xsl:template name="engine">
    <xsl:choose>
      <xsl:when test="$engine = 'dms'">dms: a task of AWS DMS</xsl:when>
      <xsl:when test="$engine = 'logical'">logical: native publication and subscription</xsl:when>
      <xsl:when test="$engine = 'copy'">copy: a snapshot of the source and COPY</xsl:when>
      <xsl:otherwise><xsl:value-of select="$engine"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="evidence/server">
    <div class="side">
      <h3><xsl:value-of select="concat(translate(substring(@side, 1, 1), 'st', 'ST'), substring(@side, 2))"/></h3>
      <dl class="facts">
        <dt>Database</dt>
        <dd><bdi class="name"><xsl:value-of select="@database"/></bdi>, <xsl:value-of select="@encoding"/>, as role <bdi class="name"><xsl:value-of select="@role"/></bdi></dd>
        <xsl:call-template name="fact"><xsl:with-param name="label">Connection</xsl:with-param><xsl:with-param name="value" select="connection"/><xsl:with-param name="class">name</xsl:with-param></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="label">Version</xsl:with-param><xsl:with-param name="value" select="version"/></xsl:call-template>
        <dt>Platform</dt>
        <dd>
          <xsl:value-of select="@platform"/>
          <xsl:if test="@kind = 'dump'">, from a dump of its schema</xsl:if>
          <xsl:if test="@kind = 'output'">, from the output of a script</xsl:if>
        </dd>
        <dt>System identifier</dt>
        <dd class="name"><xsl:value-of select="@system-identifier"/><xsl:if test="not(@system-identifier)">not known</xsl:if></dd>
        <dt>Looked at</dt>
        <dd>
          <xsl:call-template name="time"><xsl:with-param name="of" select="@collected"/></xsl:call-template>
          <xsl:if test="@lsn">, LSN <span class="name"><xsl:value-of select="@lsn"/></span></xsl:if>
          <xsl:if test="@snapshot">, snapshot <span class="name"><xsl:value-of select="@snapshot"/></span></xsl:if>
        </dd>
        <dt>Facts</dt><dd><xsl:value-of select="concat(@facts-read, ' read in full, ', @facts-not-read, ' not')"/></dd>
      </dl>
    </div>
  </xsl:template>

  <!-- ==== coverage in numbers ==== -->
  <xsl:template name="coverage">
    <xsl:if test="$checks or /report/comparison">
      <div class="scroll" tabindex="0"><table class="coverage">
        <caption>Coverage in numbers</caption>
        <thead><tr>
          <th scope="col">Of</th><th scope="col" class="number">In full</th><th scope="col" class="number">In part</th>
          <th scope="col" class="number">Not</th><th scope="col">Besides</th>
        </tr></thead>
        <tbody>
          <xsl:if test="$checks"><xsl:call-template name="coverage-of-checks"/></xsl:if>
          <xsl:for-each select="/report/comparison/coverage"><xsl:call-template name="coverage-of-rows"/></xsl:for-each>
        </tbody>
      </table></div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="coverage-row">
    <xsl:param name="of"/>
    <xsl:param name="whole"/>
    <xsl:param name="part"/>
    <xsl:param name="none"/>
    <xsl:param name="besides"/>
    <tr>
      <th scope="row"><xsl:value-of select="$of"/></th>
      <td class="number"><xsl:value-of select="$whole"/></td>
      <td class="number"><xsl:value-of select="$part"/></td>
      <td class="number"><xsl:value-of select="$none"/></td>
      <td><xsl:value-of select="$besides"/></td>
    </tr>
  </xsl:template>

  <xsl:template name="coverage-of-checks">
    <xsl:variable name="applied" select="$checks[@outcome != 'not applicable' and @outcome != 'not asked for']"/>
    <xsl:variable name="blind" select="$applied[@outcome = 'not evaluated' or @outcome = 'error']"/>
    <xsl:variable name="partly" select="$applied[@outcome = 'sampled' or (@incomplete = 'yes' and @outcome != 'not evaluated' and @outcome != 'error')]"/>
    <xsl:call-template name="coverage-row">
      <xsl:with-param name="of">Checks</xsl:with-param>
      <xsl:with-param name="whole" select="format-number(count($applied) - count($blind) - count($partly), '#,##0')"/>
      <xsl:with-param name="part" select="format-number(count($partly), '#,##0')"/>
      <xsl:with-param name="none" select="format-number(count($blind), '#,##0')"/>
      <xsl:with-param name="besides" select="concat(format-number(count($checks[@outcome = 'not applicable']), '#,##0'), ' do not apply, ', format-number(count($checks[@outcome = 'not asked for']), '#,##0'), ' look into rows and were not asked for, ', format-number(sum($checks/@waived), '#,##0'), ' findings are waived')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="coverage-of-rows">
    <xsl:variable name="partly" select="$tables[@state = 'sampled' or @state = 'incomplete']"/>
    <xsl:variable name="missed" select="count($tables[@state = 'not compared']) + count($unseen[@without-result = 'yes'])"/>
    <xsl:call-template name="coverage-row">
      <xsl:with-param name="of">Tables</xsl:with-param>
      <xsl:with-param name="whole" select="format-number(count($tables[@state = 'equal' or @state = 'different']), '#,##0')"/>
      <xsl:with-param name="part" select="format-number(count($partly), '#,##0')"/>
      <xsl:with-param name="none" select="format-number($missed, '#,##0')"/>
      <xsl:with-param name="besides">
        <xsl:choose>
          <xsl:when test="@tables-left-out"><xsl:value-of select="concat(format-number(@tables-left-out, '#,##0'), ' of the source were not selected')"/></xsl:when>
          <xsl:otherwise>how many of the source were not selected is not known</xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$tables[contains(@state, 'only')]"><xsl:value-of select="concat(', ', format-number(count($tables[contains(@state, 'only')]), '#,##0'), ' are on one side only')"/></xsl:if>
        <xsl:if test="@tables-filtered > 0"><xsl:value-of select="concat(', ', format-number(@tables-filtered, '#,##0'), ' are moved in part, by a filter')"/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="coverage-row">
      <xsl:with-param name="of">Columns</xsl:with-param>
      <xsl:with-param name="whole" select="format-number(@columns-whole, '#,##0')"/>
      <xsl:with-param name="part" select="format-number(@columns-part, '#,##0')"/>
      <xsl:with-param name="none" select="format-number(@columns-none, '#,##0')"/>
      <xsl:with-param name="besides"><xsl:if test="@columns-removed > 0"><xsl:value-of select="concat(format-number(@columns-removed, '#,##0'), ' are left out by the task')"/></xsl:if></xsl:with-param>
    </xsl:call-template>
    <xsl:variable name="read" select="$tables[@state != 'not compared' and not(contains(@state, 'only'))]"/>
    <xsl:call-template name="coverage-row">
      <xsl:with-param name="of">Rows of the source</xsl:with-param>
      <xsl:with-param name="whole" select="format-number(sum($read[@state != 'sampled' and @state != 'incomplete']/@source-rows), '#,##0')"/>
      <xsl:with-param name="part" select="format-number(sum($partly/@source-rows), '#,##0')"/>
      <xsl:with-param name="none">–</xsl:with-param>
      <xsl:with-param name="besides">
        <xsl:value-of select="concat(format-number(sum($read/@target-rows), '#,##0'), ' rows of the target')"/>
        <xsl:if test="@bytes">
          <xsl:text>; the selected tables take </xsl:text>
          <xsl:call-template name="bytes"><xsl:with-param name="of" select="@bytes"/></xsl:call-template>
          <xsl:text> on the source</xsl:text>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ==== what was not looked at ==== -->
  <xsl:template match="unseen">
    <section id="unseen" data-filter="what was not looked at">
      <h2>What was not looked at, and why</h2>
      <xsl:choose>
        <xsl:when test="not(item)">
          <p class="callout">Nothing was left out: every stage was run, every check that applies and was asked for was evaluated,
          every fact was read in full, and every selected table was compared.</p>
        </xsl:when>
        <xsl:otherwise>
          <p>None of this counts as passed. The verdict waits for what is marked “counts”.</p>
          <div class="scroll" tabindex="0">
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
            <xsl:call-template name="check-link"><xsl:with-param name="id" select="@check"/></xsl:call-template>
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
</xsl:stylesheet>
