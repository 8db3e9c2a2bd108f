<?xml version="1.0" encoding="UTF-8"?>
<!-- What has changed since the run before, and what somebody has accepted. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- Days before its end from which a waiver stands out. -->
  <xsl:variable name="ends-soon" select="14"/>

  <xsl:template name="since">
    <section id="since">
      <h2>Since the last run</h2>
      <xsl:call-template name="since-findings"/>
      <xsl:call-template name="since-tables"/>
    </section>
  </xsl:template>

  <xsl:template name="since-findings">
    <xsl:choose>
      <xsl:when test="not($checks)"><p>The checks have not been run in this case.</p></xsl:when>
      <xsl:when test="not($judged/@compared-with)"><p>The checks were run for the first time: there is no earlier run of the same question to compare with, and no baseline was given.</p></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="/report/assessment[@compared-with] | /report/verification[@compared-with]" mode="since"/>
    <xsl:call-template name="gone-findings"/>
  </xsl:template>

  <xsl:template match="assessment | verification" mode="since">
    <p>
      <xsl:text>Compared with </xsl:text>
      <xsl:choose>
        <xsl:when test="@compared-started">the run of <xsl:call-template name="time"><xsl:with-param name="of" select="@compared-started"/></xsl:call-template></xsl:when>
        <xsl:otherwise>a run of another case, <span class="name digest"><xsl:value-of select="@compared-with"/></span></xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="self::verification">, the compare of the schema has </xsl:when>
        <xsl:otherwise>, the checks have </xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="concat(format-number(sum(check/@new), '#,##0'), ' new findings, ', format-number(sum(check/@still-there), '#,##0'), ' that are still there, ', format-number(sum(check/@gone), '#,##0'), ' that are gone, and ', format-number(sum(check/@unknown), '#,##0'), ' of which nobody knows, since their check could not look this time.')"/>
      <xsl:text> What is harmless to the engine is not counted as new or still there.</xsl:text>
    </p>
    <xsl:variable name="changed" select="check[@new > 0 or @gone > 0 or @unknown > 0][@family != 'waivers' or not(parent::verification)]"/>
    <xsl:if test="$changed">
      <div class="scroll" tabindex="0"><table class="stack">
        <caption>Checks with findings that are new or no longer there</caption>
        <thead><tr>
          <th scope="col">Check</th><th scope="col" class="number">New</th><th scope="col" class="number">Still there</th>
          <th scope="col" class="number">Gone</th><th scope="col" class="number">Unknown</th>
        </tr></thead>
        <tbody>
          <xsl:apply-templates select="$changed[@new > 0]" mode="since"/>
          <xsl:apply-templates select="$changed[@new = 0]" mode="since"/>
        </tbody>
      </table></div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="check" mode="since">
    <tr>
      <th scope="row"><a><xsl:attribute name="href">#<xsl:call-template name="anchor"/></xsl:attribute><xsl:value-of select="title"/></a></th>
      <td class="number" data-label="New"><xsl:call-template name="signed"><xsl:with-param name="count" select="@new"/><xsl:with-param name="sign">+</xsl:with-param></xsl:call-template></td>
      <td class="number" data-label="Still there"><xsl:value-of select="format-number(@still-there, '#,##0')"/></td>
      <td class="number" data-label="Gone"><xsl:call-template name="signed"><xsl:with-param name="count" select="@gone"/><xsl:with-param name="sign">−</xsl:with-param></xsl:call-template></td>
      <td class="number" data-label="Unknown"><xsl:value-of select="format-number(@unknown, '#,##0')"/></td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="signed">
    <xsl:param name="count"/>
    <xsl:param name="sign"/>
    <xsl:if test="$count > 0"><xsl:value-of select="$sign"/></xsl:if>
    <xsl:value-of select="format-number($count, '#,##0')"/>
  </xsl:template>

  <xsl:template name="gone-findings">
    <xsl:variable name="gone" select="/report/assessment/gone | /report/verification/gone"/>
    <xsl:if test="$gone">
      <details>
        <summary>What is no longer found
          <span class="count">(<xsl:value-of select="format-number(sum(/report/*/@gone) + sum(/report/*/@unknown), '#,##0')"/>)</span>
        </summary>
        <div class="inside"><div class="scroll" tabindex="0"><table class="objects">
          <caption>“Unknown” where the check could not be evaluated this time</caption>
          <thead><tr><th scope="col">Check</th><th scope="col">Now</th><th scope="col">Finding</th></tr></thead>
          <tbody>
            <xsl:for-each select="$gone">
              <tr><th scope="row" class="name"><xsl:value-of select="@check"/></th><td><xsl:value-of select="@state"/></td><td><bdi><xsl:value-of select="message"/></bdi></td></tr>
              <xsl:text>&#10;</xsl:text>
            </xsl:for-each>
          </tbody>
        </table></div>
        <xsl:call-template name="more"><xsl:with-param name="count" select="sum(/report/*/@gone) + sum(/report/*/@unknown) - count($gone)"/></xsl:call-template>
        </div>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- ==== the tables ==== -->
  <xsl:template name="since-tables">
    <xsl:choose>
      <xsl:when test="not(/report/comparison)"/>
      <xsl:when test="not(/report/comparison/since)"><p>The rows were compared for the first time.</p></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="/report/comparison/since"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comparison/since">
    <p>
      <xsl:text>Against the row compare of </xsl:text>
      <xsl:call-template name="time"><xsl:with-param name="of" select="@started"/></xsl:call-template>
      <xsl:for-each select="changes">
        <xsl:value-of select="concat(', ', format-number(@now-equal, '#,##0'), ' tables have become equal, ', format-number(@no-longer-equal, '#,##0'), ' are no longer equal, ', format-number(@other, '#,##0'), ' differ in another way, ', format-number(@same, '#,##0'), ' are as they were')"/>
        <xsl:if test="@new > 0"><xsl:value-of select="concat(', ', format-number(@new, '#,##0'), ' were not compared then')"/></xsl:if>
        <xsl:if test="@gone > 0"><xsl:value-of select="concat(', ', format-number(@gone, '#,##0'), ' were not compared this time')"/></xsl:if>
      </xsl:for-each>
      <xsl:text>.</xsl:text>
    </p>
    <xsl:if test="change">
      <div class="scroll" tabindex="0"><table class="stack">
        <caption>Tables that changed; rows are those that do not count as equal</caption>
        <thead><tr>
          <th scope="col">Table</th><th scope="col">Before</th><th scope="col" class="number">Rows</th>
          <th scope="col">Now</th><th scope="col" class="number">Rows</th>
        </tr></thead>
        <tbody>
          <xsl:for-each select="change">
            <tr>
              <th scope="row"><bdi class="name"><xsl:value-of select="name"/></bdi></th>
              <td data-label="Before"><xsl:value-of select="@before"/><xsl:if test="not(@before)">–</xsl:if></td>
              <td class="number" data-label="Rows before"><xsl:call-template name="number"><xsl:with-param name="of" select="@rows-before"/></xsl:call-template></td>
              <td data-label="Now">
                <xsl:choose>
                  <xsl:when test="@now"><xsl:call-template name="state-sign"><xsl:with-param name="state" select="@now"/></xsl:call-template></xsl:when>
                  <xsl:otherwise>–</xsl:otherwise>
                </xsl:choose>
              </td>
              <td class="number" data-label="Rows now"><xsl:call-template name="number"><xsl:with-param name="of" select="@rows-now"/></xsl:call-template></td>
            </tr>
            <xsl:text>&#10;</xsl:text>
          </xsl:for-each>
        </tbody>
      </table></div>
      <xsl:call-template name="more"><xsl:with-param name="count" select="sum(changes/@*) - changes/@same - count(change)"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ==== waivers ==== -->
  <xsl:template name="waivers">
    <xsl:variable name="waivers" select="$judged/waiver"/>
    <section id="waivers">
      <h2>Waivers</h2>
      <xsl:choose>
        <xsl:when test="not($waivers)"><p>No waiver was given.</p></xsl:when>
        <xsl:otherwise>
          <div class="scroll" tabindex="0"><table class="stack">
            <caption>
              <xsl:value-of select="concat(count($waivers[@state = 'used']), ' in force, of which ', count($waivers[@state = 'used' and @days-left &lt;= $ends-soon]), ' end within ', $ends-soon, ' days of the run; ', count($waivers[@state = 'expired']), ' expired; ', count($waivers[@state = 'unmatched']), ' that match nothing')"/>
            </caption>
            <thead><tr>
              <th scope="col">Waiver</th><th scope="col">State</th><th scope="col">Covers</th><th scope="col">Reason</th>
              <th scope="col">Owner</th><th scope="col">Approver</th><th scope="col">Ticket</th><th scope="col">Until</th>
            </tr></thead>
            <tbody><xsl:apply-templates select="$waivers"/></tbody>
          </table></div>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="waiver">
    <xsl:variable name="soon" select="@state = 'used' and @days-left &lt;= $ends-soon"/>
    <tr id="waiver-{@ordinal}">
      <th scope="row"><span class="only-small">Waiver </span><xsl:value-of select="@ordinal"/></th>
      <td>
        <xsl:choose>
          <xsl:when test="@state = 'used'"><span class="sign">◇ in force</span><br/><span class="soft"><xsl:value-of select="concat(format-number(@matches, '#,##0'), ' covered')"/></span></xsl:when>
          <xsl:when test="@state = 'expired'"><span class="sign bad">✕ expired</span></xsl:when>
          <xsl:otherwise><span class="sign warning">▲ matches nothing</span></xsl:otherwise>
        </xsl:choose>
      </td>
      <td data-label="Covers">
        <xsl:choose>
          <xsl:when test="/report/*/check[@id = current()/@check]"><xsl:call-template name="check-link"><xsl:with-param name="id" select="@check"/></xsl:call-template></xsl:when>
          <xsl:otherwise><bdi class="name"><xsl:value-of select="@check"/></bdi></xsl:otherwise>
        </xsl:choose>
        <br/><bdi class="name"><xsl:value-of select="@object"/></bdi>
        <xsl:if test="@not-evaluated = 'yes'"><br/>also if it cannot be looked at</xsl:if>
      </td>
      <td data-label="Reason"><bdi><xsl:value-of select="reason"/></bdi></td>
      <td data-label="Owner"><bdi><xsl:value-of select="@owner"/></bdi></td>
      <td data-label="Approver"><bdi><xsl:value-of select="@approver"/></bdi><xsl:if test="not(@approver)">not named</xsl:if></td>
      <td data-label="Ticket"><bdi><xsl:value-of select="@ticket"/></bdi></td>
      <td data-label="Until">
        <span class="date"><xsl:value-of select="@expires"/></span>
        <xsl:if test="$soon"><br/><span class="sign warning"><xsl:value-of select="concat('▲ ', @days-left, ' days left')"/></span></xsl:if>
      </td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
