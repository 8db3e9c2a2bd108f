<?xml version="1.0" encoding="UTF-8"?>
<!-- The page for people: one file, no request, readable without its script. Verdict first, evidence last. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:include href="html/common.xsl"/>
  <xsl:include href="html/decisions.xsl"/>
  <xsl:include href="html/looked-at.xsl"/>
  <xsl:include href="html/since.xsl"/>
  <xsl:include href="html/load.xsl"/>
  <xsl:include href="html/comparison.xsl"/>
  <xsl:include href="html/checks.xsl"/>
  <xsl:include href="html/evidence.xsl"/>
  <xsl:param name="style"/>
  <xsl:param name="style-digest"/>
  <xsl:param name="script"/>
  <xsl:param name="script-digest"/>
  <!-- Objects of a check: fewer than the tree has where many checks have many. -->
  <xsl:param name="objects" select="100"/>
  <xsl:variable name="object-limit" select="number($objects)"/>

  <xsl:variable name="checks" select="/report/assessment/check | /report/verification/check[@family != 'waivers']"/>
  <xsl:variable name="tables" select="/report/comparison/table"/>
  <xsl:variable name="unseen" select="/report/unseen/item"/>
  <xsl:variable name="judged" select="(/report/assessment | /report/verification)[1]"/>
  <xsl:variable name="engine" select="$judged/@engine"/>
  <xsl:variable name="evidence" select="/report/evidence"/>
  <!-- What a browser shows well; what is left out is counted on the page. -->
  <xsl:variable name="table-limit" select="2000"/>
  <xsl:variable name="unseen-limit" select="300"/>

  <xsl:template match="/report">
    <html lang="en">
      <head>
        <!-- The serializer adds the character set. -->
        <meta http-equiv="Content-Security-Policy"
              content="default-src 'none'; style-src 'sha256-{$style-digest}'; script-src 'sha256-{$script-digest}'; base-uri 'none'; form-action 'none'"/>
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
        <a class="skip" href="#verdict">Skip to the verdict</a>
        <xsl:call-template name="head"/>
        <main id="main">
          <xsl:apply-templates select="verdict"/>
          <xsl:call-template name="contents"/>
          <xsl:call-template name="decisions"/>
          <xsl:call-template name="looked-at"/>
          <xsl:apply-templates select="unseen"/>
          <xsl:call-template name="since"/>
          <xsl:call-template name="waivers"/>
          <xsl:call-template name="load"/>
          <xsl:call-template name="comparison"/>
          <xsl:call-template name="checks"/>
          <xsl:apply-templates select="evidence"/>
          <xsl:call-template name="sign-off"/>
        </main>
        <footer>
          <p>Case <span class="digest"><xsl:value-of select="case/@id"/></span>. This page is made from the case file
          alone: the same case gives the same page. Every finding, table and difference is listed in the JSON report.
          All times are UTC.</p>
        </footer>
        <script><xsl:value-of select="$script"/></script>
      </body>
    </html>
  </xsl:template>

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
      <xsl:if test="$evidence/run[@id = $load]/detail[@name = 'forced']">
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
        <li><a href="#looked-at">What was looked at</a></li>
        <li><a href="#unseen">What was not</a></li>
        <li><a href="#since">Since the last run</a></li>
        <li><a href="#waivers">Waivers</a></li>
        <li><a href="#load">The load</a></li>
        <li><a href="#comparison">Tables compared</a></li>
        <li><a href="#checks">Each check</a></li>
        <li><a href="#evidence">Evidence</a></li>
        <li><a href="#sign-off">Sign-off</a></li>
      </ul>
    </nav>
  </xsl:template>
</xsl:stylesheet>
