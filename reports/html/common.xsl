<?xml version="1.0" encoding="UTF-8"?>
<!-- Small things that all parts use. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="sign">
    <xsl:param name="kind"/>
    <xsl:choose>
      <xsl:when test="$kind = 'blocker'"><span class="sign blocker">✕ blocker</span></xsl:when>
      <xsl:when test="$kind = 'warning'"><span class="sign warning">▲ warning</span></xsl:when>
      <xsl:when test="$kind = 'not looked at'"><span class="sign warning">? open</span></xsl:when>
      <xsl:when test="$kind = 'info'"><span class="sign info">● info</span></xsl:when>
      <xsl:when test="$kind = 'none'"><span class="sign">○ harmless</span></xsl:when>
      <xsl:when test="$kind = 'waived'"><span class="sign">◇ waived</span></xsl:when>
      <xsl:otherwise><span class="sign warning">? <xsl:value-of select="$kind"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="code">
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <pre class="code"><bdi><xsl:value-of select="$of"/></bdi></pre>
      <xsl:if test="$of/@altered = 'yes'">
        <p class="soft">Characters that cannot be shown are written out here: take this from the JSON report instead.</p>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="more">
    <xsl:param name="count"/>
    <xsl:if test="$count > 0">
      <p class="soft">and <xsl:value-of select="format-number($count, '#,##0')"/> more: <code>pgcrossing report --json FILE</code> lists them, or <code>--csv FOLDER</code>.</p>
    </xsl:if>
  </xsl:template>

  <!-- A link to a check, which may be in the assessment or in the compare of the schema. -->
  <xsl:template name="check-link">
    <xsl:param name="id"/>
    <a class="name">
      <xsl:attribute name="href">
        <xsl:text>#</xsl:text>
        <xsl:if test="not(/report/assessment/check[@id = $id])">verify-</xsl:if>
        <xsl:value-of select="$id"/>
      </xsl:attribute>
      <xsl:value-of select="$id"/>
    </a>
  </xsl:template>

  <!-- A row of a list of names and values; nothing without a value. -->
  <xsl:template name="fact">
    <xsl:param name="label"/>
    <xsl:param name="value"/>
    <xsl:param name="class"/>
    <xsl:if test="string($value) != ''">
      <dt><xsl:value-of select="$label"/></dt>
      <dd>
        <bdi>
          <xsl:if test="$class"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
          <xsl:value-of select="$value"/>
        </bdi>
      </dd>
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
