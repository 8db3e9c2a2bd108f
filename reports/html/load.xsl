<?xml version="1.0" encoding="UTF-8"?>
<!-- What pgcrossing itself moved, and when. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
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
    <xsl:call-template name="beginnings"/>
    <xsl:if test="lane"><xsl:call-template name="timeline"/></xsl:if>
    <xsl:if test="item">
      <div class="scroll" tabindex="0"><table class="stack">
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
    <xsl:if test="repeated">
      <div class="scroll" tabindex="0"><table>
        <caption>Items of the load that were tried more than once</caption>
        <thead><tr><th scope="col">Table</th><th scope="col" class="number">Attempts</th><th scope="col">In the end</th></tr></thead>
        <tbody>
          <xsl:for-each select="repeated">
            <tr>
              <th scope="row"><bdi class="name"><xsl:value-of select="source"/></bdi><xsl:if test="part"><xsl:text> </xsl:text><bdi class="name soft"><xsl:value-of select="part"/></bdi></xsl:if></th>
              <td class="number"><xsl:value-of select="format-number(@attempts, '#,##0')"/></td>
              <td><xsl:call-template name="state"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table></div>
      <xsl:call-template name="more"><xsl:with-param name="count" select="@repeated - count(repeated)"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="step">
      <div class="scroll" tabindex="0"><table class="stack">
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
      <div class="scroll" tabindex="0"><table>
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
        <div class="inside"><div class="scroll" tabindex="0"><table>
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

  <!-- A load that was resumed has a chain of runs. -->
  <xsl:template name="beginnings">
    <xsl:variable name="run" select="$evidence/run[@id = current()/@run]"/>
    <xsl:if test="$run/@resumes">
      <p>
        <xsl:text>The load was taken up again by this run; before it </xsl:text>
        <xsl:call-template name="resumed"><xsl:with-param name="id" select="$run/@resumes"/></xsl:call-template>
        <xsl:text>.</xsl:text>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="resumed">
    <xsl:param name="id"/>
    <xsl:variable name="run" select="$evidence/run[@id = $id]"/>
    <xsl:value-of select="concat('run ', $id, ' of ')"/>
    <xsl:call-template name="time"><xsl:with-param name="of" select="$run/@started"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="$run/@state = 'abandoned'"> was cut off</xsl:when>
      <xsl:when test="$run/@state = 'failed'"> failed</xsl:when>
      <xsl:otherwise> ended</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$run/@resumes and $run/@resumes &lt; $id">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="resumed"><xsl:with-param name="id" select="$run/@resumes"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="timeline">
    <div class="scroll" tabindex="0"><table class="timeline">
      <caption>When each worker loaded rows and each kind of step was at work, in seconds from the first beginning</caption>
      <thead><tr>
        <th scope="col">Who</th><th scope="col" class="lane">When</th><th scope="col" class="number">From</th>
        <th scope="col" class="number">To</th><th scope="col" class="number">Busy</th><th scope="col" class="number">Items</th>
      </tr></thead>
      <tbody>
        <xsl:for-each select="lane">
          <tr>
            <th scope="row">
              <xsl:choose>
                <xsl:when test="@kind = 'worker'"><xsl:value-of select="concat('worker ', @number)"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="@step"/></xsl:otherwise>
              </xsl:choose>
            </th>
            <td class="lane"><svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path class="{@kind}" d="{@path}"/></svg></td>
            <td class="number"><xsl:value-of select="@from"/></td>
            <td class="number"><xsl:value-of select="@to"/></td>
            <td class="number"><xsl:value-of select="@seconds"/></td>
            <td class="number"><xsl:value-of select="format-number(@items, '#,##0')"/></td>
          </tr>
        </xsl:for-each>
        <xsl:for-each select="arrival">
          <tr class="arrival">
            <th scope="row">bytes that had arrived</th>
            <td class="lane"><svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true"><path d="{@path}"/></svg></td>
            <td class="number" colspan="4"><xsl:call-template name="bytes"><xsl:with-param name="of" select="../@bytes"/></xsl:call-template></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table></div>
  </xsl:template>

  <xsl:template name="state">
    <xsl:choose>
      <xsl:when test="@state = 'failed'"><span class="sign bad">✕ failed</span></xsl:when>
      <xsl:when test="@state = 'done'"><span class="sign good">✓ done</span></xsl:when>
      <xsl:otherwise><span class="sign warning">? <xsl:value-of select="@state"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
