<?xml version="1.0" encoding="UTF-8"?>
<!-- Each check, with its first objects. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="checks">
    <section id="checks" data-filter="checks">
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
      <xsl:if test="@worst = 'blocker' and count($checks[@worst = 'blocker']) &lt;= 12"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
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
          <xsl:if test="@actor"><dt>Who acts</dt><dd><xsl:value-of select="@actor"/></dd></xsl:if>
          <dt>Why</dt><dd><xsl:value-of select="why"/></dd>
          <dt>Remedy</dt><dd><xsl:value-of select="remedy"/></dd>
          <dt>Severity</dt>
          <dd>dms: <xsl:value-of select="@severity-dms"/>; logical: <xsl:value-of select="@severity-logical"/>; copy: <xsl:value-of select="@severity-copy"/></dd>
          <dt>Reference</dt><dd><xsl:value-of select="reference"/></dd>
        </dl>
        <xsl:if test="finding">
          <xsl:variable name="shown" select="finding[position() &lt;= $object-limit]"/>
          <div class="scroll" tabindex="0">
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
          <div class="scroll" tabindex="0"><table>
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
</xsl:stylesheet>
