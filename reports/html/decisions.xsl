<?xml version="1.0" encoding="UTF-8"?>
<!-- The decisions: one row for each check that found something, and for what else keeps the verdict from a go. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- Rows that fit one printed page below the verdict, which may be long; the rest is counted there, and is on the screen. -->
  <xsl:variable name="printed-rows" select="9 - (string-length(/report/verdict/sentence) > 180) - (string-length(/report/case/title) > 60)"/>
  <!-- Characters of a text in such a row. -->
  <xsl:variable name="gist-limit" select="110"/>

  <xsl:variable name="differing" select="$tables[@state = 'different' or contains(@state, 'only')]"/>
  <xsl:variable name="load-failed" select="count(/report/load/item[@state = 'failed']) + sum(/report/load/steps/@failed)"/>
  <xsl:variable name="load-open" select="/report/load[@done &lt; @items] and $load-failed = 0"/>
  <xsl:variable name="waiting" select="count($unseen[@counts = 'yes'])"/>
  <!-- Rows that are no checks'. -->
  <xsl:variable name="other-rows" select="number($load-failed > 0 or $load-open) + number(count($differing) > 0) + number($waiting > 0)"/>
  <xsl:variable name="decided" select="$checks[@worst and @worst != 'none']"/>

  <xsl:template name="decisions">
    <section id="decisions" data-filter="decisions">
      <h2>What to decide</h2>
      <xsl:choose>
        <xsl:when test="not($decided) and $other-rows = 0 and not($checks)">
          <p>The checks have not been run in this case.</p>
        </xsl:when>
        <xsl:when test="not($decided) and $other-rows = 0">
          <p class="callout">No check found anything to act on for the <xsl:value-of select="$engine"/> engine.</p>
        </xsl:when>
        <xsl:otherwise>
          <div class="scroll" tabindex="0">
            <table class="stack" id="decision-table">
              <caption><xsl:call-template name="decisions-caption"/></caption>
              <thead>
                <tr>
                  <th scope="col">Severity</th>
                  <th scope="col">What</th>
                  <th scope="col" class="number">Objects</th>
                  <th scope="col">If nothing is done</th>
                  <th scope="col">Who acts</th>
                  <th scope="col">Remedy</th>
                </tr>
              </thead>
              <tbody>
                <xsl:call-template name="other-decisions"/>
                <xsl:for-each select="$decided">
                  <xsl:sort select="string-length(substring-before('blocker warning info', @worst))" data-type="number"/>
                  <xsl:apply-templates select="." mode="decision">
                    <xsl:with-param name="is-beyond" select="position() + $other-rows > $printed-rows"/>
                  </xsl:apply-templates>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
          <xsl:call-template name="beyond"/>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="decisions-caption">
    <xsl:choose>
      <xsl:when test="not($checks)">The checks have not been run</xsl:when>
      <xsl:when test="not($decided)">No check found anything to act on</xsl:when>
      <xsl:when test="count($decided) = 1">1 check found something</xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(format-number(count($decided), '#,##0'), ' checks found something')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$engine"><xsl:value-of select="concat('; severities are those for the ', $engine, ' engine')"/></xsl:if>
  </xsl:template>

  <!-- For paper: what the page has no room for. -->
  <xsl:template name="beyond">
    <xsl:variable name="left" select="count($decided) + $other-rows - $printed-rows"/>
    <xsl:if test="$left > 0">
      <xsl:variable name="room" select="$printed-rows - $other-rows"/>
      <xsl:variable name="blockers" select="count($decided[@worst = 'blocker'])"/>
      <xsl:variable name="warnings" select="count($decided[@worst = 'warning'])"/>
      <xsl:variable name="infos" select="count($decided[@worst = 'info'])"/>
      <p class="beyond-note">
        <xsl:value-of select="concat('and ', format-number($left, '#,##0'), ' more, in “Each check”: ')"/>
        <xsl:call-template name="counted"><xsl:with-param name="first" select="0"/><xsl:with-param name="count" select="$blockers"/><xsl:with-param name="room" select="$room"/><xsl:with-param name="label">blocker</xsl:with-param></xsl:call-template>
        <xsl:call-template name="counted"><xsl:with-param name="first" select="$blockers"/><xsl:with-param name="count" select="$warnings"/><xsl:with-param name="room" select="$room"/><xsl:with-param name="label">warning</xsl:with-param></xsl:call-template>
        <xsl:call-template name="counted"><xsl:with-param name="first" select="$blockers + $warnings"/><xsl:with-param name="count" select="$infos"/><xsl:with-param name="room" select="$room"/><xsl:with-param name="label">info</xsl:with-param></xsl:call-template>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- How many of the rows first to first + count have no room. -->
  <xsl:template name="counted">
    <xsl:param name="first"/>
    <xsl:param name="count"/>
    <xsl:param name="room"/>
    <xsl:param name="label"/>
    <xsl:variable name="beyond">
      <xsl:choose>
        <xsl:when test="$first >= $room"><xsl:value-of select="$count"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$first + $count - $room"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$beyond > 0">
      <xsl:text> </xsl:text>
      <xsl:call-template name="sign"><xsl:with-param name="kind" select="$label"/></xsl:call-template>
      <xsl:value-of select="concat(' ', format-number($beyond, '#,##0'))"/>
    </xsl:if>
  </xsl:template>

  <!-- What keeps the verdict from a go and is no check. -->
  <xsl:template name="other-decisions">
    <xsl:if test="$differing">
      <xsl:call-template name="other-decision">
        <xsl:with-param name="kind">blocker</xsl:with-param>
        <xsl:with-param name="what">Rows that are not the same on both sides</xsl:with-param>
        <xsl:with-param name="link">comparison</xsl:with-param>
        <xsl:with-param name="count" select="count($differing)"/>
        <xsl:with-param name="unit">table</xsl:with-param>
        <xsl:with-param name="why">The application works on rows that are missing, surplus or wrong from the cutover on.</xsl:with-param>
        <xsl:with-param name="who">migration, target DBA</xsl:with-param>
        <xsl:with-param name="remedy">Find out what wrote to either side. Then repair the rows (validate --repair-sql) or load the tables anew, and compare again.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$load-failed > 0 or $load-open">
      <xsl:call-template name="other-decision">
        <xsl:with-param name="kind">blocker</xsl:with-param>
        <xsl:with-param name="what">The load is not complete</xsl:with-param>
        <xsl:with-param name="link">load</xsl:with-param>
        <xsl:with-param name="count" select="/report/load/@items - /report/load/@done + sum(/report/load/steps/@failed)"/>
        <xsl:with-param name="unit">item</xsl:with-param>
        <xsl:with-param name="why">Rows, indexes or constraints are missing on the target.</xsl:with-param>
        <xsl:with-param name="who">migration</xsl:with-param>
        <xsl:with-param name="remedy">Mend what each failure names, then go on with migrate --resume.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$waiting > 0">
      <xsl:call-template name="other-decision">
        <xsl:with-param name="kind">not looked at</xsl:with-param>
        <xsl:with-param name="what">What counts and was not looked at</xsl:with-param>
        <xsl:with-param name="link">unseen</xsl:with-param>
        <xsl:with-param name="count" select="$waiting"/>
        <xsl:with-param name="why">Nobody knows what is there: it is not passed.</xsl:with-param>
        <xsl:with-param name="who">migration</xsl:with-param>
        <xsl:with-param name="remedy">Give the rights or run the stages that the list names, or waive it.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="other-decision">
    <xsl:param name="kind"/>
    <xsl:param name="what"/>
    <xsl:param name="link"/>
    <xsl:param name="count"/>
    <xsl:param name="unit"/>
    <xsl:param name="why"/>
    <xsl:param name="who"/>
    <xsl:param name="remedy"/>
    <tr>
      <td><xsl:call-template name="sign"><xsl:with-param name="kind" select="$kind"/></xsl:call-template></td>
      <th scope="row"><a href="#{$link}"><xsl:value-of select="$what"/></a></th>
      <td class="number" data-label="Objects">
        <xsl:value-of select="format-number($count, '#,##0')"/>
        <xsl:if test="$unit"><br/><span class="soft"><xsl:value-of select="concat(' ', $unit, substring('s', 1 + number($count = 1)))"/></span></xsl:if>
      </td>
      <td data-label="If nothing is done"><xsl:value-of select="$why"/></td>
      <td data-label="Who acts"><xsl:value-of select="$who"/></td>
      <td data-label="Remedy"><xsl:value-of select="$remedy"/></td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="check" mode="decision">
    <xsl:param name="is-beyond"/>
    <tr>
      <xsl:if test="$is-beyond"><xsl:attribute name="class">beyond</xsl:attribute></xsl:if>
      <td>
        <xsl:call-template name="sign"><xsl:with-param name="kind" select="@worst"/></xsl:call-template>
      </td>
      <th scope="row">
        <div class="what"><a><xsl:attribute name="href">#<xsl:call-template name="anchor"/></xsl:attribute><xsl:value-of select="title"/></a></div>
        <div class="soft name"><xsl:value-of select="@id"/></div>
      </th>
      <td class="number" data-label="Objects">
        <xsl:value-of select="format-number(@blockers + @warnings + @infos, '#,##0')"/>
        <xsl:if test="@new > 0"><br/><span class="soft"><xsl:value-of select="concat(' ', format-number(@new, '#,##0'), ' new')"/></span></xsl:if>
        <xsl:if test="@waived > 0"><br/><span class="soft"><xsl:value-of select="concat(' ', format-number(@waived, '#,##0'), ' waived')"/></span></xsl:if>
      </td>
      <td data-label="If nothing is done"><div class="gist"><xsl:call-template name="gist"><xsl:with-param name="of" select="why"/></xsl:call-template></div></td>
      <td data-label="Who acts">
        <xsl:value-of select="@actor"/>
        <xsl:if test="not(@actor)">–</xsl:if>
      </td>
      <td data-label="Remedy"><div class="gist"><xsl:call-template name="gist"><xsl:with-param name="of" select="remedy"/></xsl:call-template></div></td>
    </tr>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- A text's first sentence, or as much of it as fits; the check itself shows all. -->
  <xsl:template name="gist">
    <xsl:param name="of"/>
    <xsl:variable name="text" select="normalize-space($of)"/>
    <xsl:variable name="sentence" select="substring-before(concat($text, ' '), '. ')"/>
    <xsl:variable name="end" select="substring(concat('   ', $sentence), string-length($sentence) + 1)"/>
    <xsl:variable name="length">
      <xsl:choose>
        <xsl:when test="string-length($text) &lt;= $gist-limit"><xsl:value-of select="string-length($text)"/></xsl:when>
        <!-- No sentence ends with "e.g.", nor with the dots of a statement. -->
        <xsl:when test="$sentence != '' and string-length($sentence) &lt; $gist-limit and not(contains($end, '.'))">
          <xsl:value-of select="string-length($sentence) + 1"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="last-space">
            <xsl:with-param name="text" select="$text"/>
            <xsl:with-param name="before" select="$gist-limit"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="substring($text, 1, $length)"/>
    <xsl:if test="$length &lt; string-length($text)"> …</xsl:if>
  </xsl:template>

  <xsl:template name="last-space">
    <xsl:param name="text"/>
    <xsl:param name="before"/>
    <xsl:choose>
      <xsl:when test="$before &lt;= $gist-limit div 2"><xsl:value-of select="$gist-limit"/></xsl:when>
      <xsl:when test="substring($text, $before + 1, 1) = ' '"><xsl:value-of select="$before"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="last-space">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="before" select="$before - 1"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
