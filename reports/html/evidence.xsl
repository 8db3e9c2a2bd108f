<?xml version="1.0" encoding="UTF-8"?>
<!-- Runs and digests, and how to verify them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="evidence">
    <section id="evidence">
      <h2>Evidence</h2>
      <xsl:choose>
        <xsl:when test="task/@mappings-digest or task/@settings-digest">
          <h3>Files of the task</h3>
          <dl class="facts">
            <dt>Table mappings</dt><dd class="digest"><xsl:value-of select="task/@mappings-digest"/><xsl:if test="not(task/@mappings-digest)">none</xsl:if></dd>
            <dt>Task settings</dt><dd class="digest"><xsl:value-of select="task/@settings-digest"/><xsl:if test="not(task/@settings-digest)">none</xsl:if></dd>
            <xsl:for-each select="setting[@given = 'yes']">
              <dt><xsl:value-of select="@name"/></dt><dd><xsl:value-of select="value"/></dd>
            </xsl:for-each>
          </dl>
        </xsl:when>
      </xsl:choose>
      <h3>Runs</h3>
      <p>Each run's digest covers its rows and the digest of the run before: a chain.</p>
      <div class="scroll" tabindex="0"><table class="stack">
        <caption><xsl:value-of select="count(run)"/> runs, in the order in which they finished</caption>
        <thead><tr><th scope="col">Run</th><th scope="col">State</th><th scope="col">Started and finished</th><th scope="col">Command line and digest</th></tr></thead>
        <tbody><xsl:apply-templates select="run"/></tbody>
      </table></div>
      <xsl:call-template name="verify"/>
      <xsl:if test="$checks">
        <details>
          <summary>Digests of the checks <span class="count">(<xsl:value-of select="count($checks)"/>)</span></summary>
          <div class="inside"><div class="scroll" tabindex="0"><table>
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

  <xsl:template name="verify">
    <h3>How to verify this document</h3>
    <ol>
      <li>The same case gives the same page, byte by byte, with the version of pgcrossing that made it. For a case CASE and this page PAGE:
        <pre class="code"><bdi>pgcrossing report --case CASE --html again.html &amp;&amp; cmp again.html PAGE</bdi></pre>
      </li>
      <li>A bundle holds the case with every report, and is proved as a whole: the sum of each file, each report made again, and the
        chain of the runs' digests.
        <pre class="code"><bdi>pgcrossing report --case CASE --bundle evidence.tar
pgcrossing verify evidence.tar</bdi></pre>
      </li>
      <xsl:variable name="last" select="run[@digest][last()]"/>
      <xsl:if test="$last">
        <li>The chain ends in this digest, which no run before it can change without changing it:
          <span class="name digest"><xsl:value-of select="$last/@digest"/></span>
        </li>
      </xsl:if>
    </ol>
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
        <xsl:if test="@exit-status"><br/><span class="soft exit">exit status <xsl:value-of select="@exit-status"/></span></xsl:if>
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

  <xsl:template name="sign-off">
    <section id="sign-off" class="signoff">
      <h2>Sign-off</h2>
      <p>
        <xsl:text>Verdict of this document: </xsl:text><strong><xsl:value-of select="verdict/@word"/></strong>
        <xsl:text>. Case </xsl:text><span class="digest"><xsl:value-of select="case/@id"/></span>
        <xsl:for-each select="evidence/run[@digest][last()]">
          <xsl:text>, digest </xsl:text><span class="name digest"><xsl:value-of select="@digest"/></span>
        </xsl:for-each>
        <xsl:text>.</xsl:text>
      </p>
      <div class="scroll" tabindex="0"><table>
        <caption>Who decided</caption>
        <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Decision</th><th scope="col">Date</th><th scope="col">Signature</th></tr></thead>
        <tbody>
          <tr><td></td><td></td><td></td><td></td><td></td></tr>
          <tr><td></td><td></td><td></td><td></td><td></td></tr>
          <tr><td></td><td></td><td></td><td></td><td></td></tr>
        </tbody>
      </table></div>
    </section>
  </xsl:template>
</xsl:stylesheet>
