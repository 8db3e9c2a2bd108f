<?xml version="1.0" encoding="UTF-8"?>
<!-- Markdown for a comment on a pull request. Lists are cut at $limit rows, and say so. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:pgc="urn:pgcrossing"
                exclude-result-prefixes="pgc">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="limit" select="100"/>
  <xsl:variable name="rows" select="number($limit)"/>
  <!-- Longer cells are cut, with an ellipsis. -->
  <xsl:variable name="cell-length" select="300"/>

  <xsl:variable name="checks" select="/report/assessment/check | /report/verification/check[@family != 'waivers']"/>
  <xsl:variable name="tables" select="/report/comparison/table"/>

  <xsl:template match="/report">
    <xsl:text># </xsl:text>
    <xsl:value-of select="verdict/@word"/>
    <xsl:if test="case/title"><xsl:text>: </xsl:text><xsl:call-template name="text"><xsl:with-param name="of" select="case/title"/></xsl:call-template></xsl:if>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:value-of select="pgc:markdown(verdict/sentence)"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:for-each select="evidence/server[@current = 'yes']">
      <xsl:value-of select="concat('- ', @side, ': ')"/>
      <xsl:call-template name="text"><xsl:with-param name="of" select="@database"/></xsl:call-template>
      <xsl:text>, </xsl:text>
      <xsl:call-template name="text"><xsl:with-param name="of" select="version"/></xsl:call-template>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
    <xsl:if test="assessment"><xsl:value-of select="concat('- engine: ', assessment/@engine, '&#10;')"/></xsl:if>
    <xsl:value-of select="concat('- case: ', case/@id, '&#10;')"/>
    <xsl:call-template name="decisions"/>
    <xsl:call-template name="unseen"/>
    <xsl:call-template name="comparison"/>
    <xsl:call-template name="load"/>
    <xsl:call-template name="lists"/>
  </xsl:template>

  <xsl:template name="text">
    <xsl:param name="of"/>
    <xsl:value-of select="pgc:markdown(substring($of, 1, $cell-length))"/>
    <xsl:if test="string-length($of) > $cell-length">…</xsl:if>
  </xsl:template>

  <xsl:template name="left-out">
    <xsl:param name="count"/>
    <xsl:param name="what"/>
    <xsl:if test="$count > 0">
      <xsl:value-of select="concat('&#10;Left out here: ', $count, ' more ', $what, '; the HTML and JSON reports have them.&#10;')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="decisions">
    <xsl:variable name="decided" select="$checks[@worst and @worst != 'none']"/>
    <xsl:text>&#10;## What to decide&#10;&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="not($checks)">The checks have not been run.&#10;</xsl:when>
      <xsl:when test="not($decided)">No check found anything to act on.&#10;</xsl:when>
      <xsl:otherwise>
        <xsl:text>| severity | check | objects | remedy |&#10;|---|---|---:|---|&#10;</xsl:text>
        <xsl:for-each select="$decided">
          <xsl:sort select="number(@worst = 'blocker') * 2 + number(@worst = 'warning')" data-type="number" order="descending"/>
          <xsl:sort select="@id"/>
          <xsl:if test="position() &lt;= $rows">
            <xsl:value-of select="concat('| ', @worst, ' | ')"/>
            <xsl:call-template name="text"><xsl:with-param name="of" select="title"/></xsl:call-template>
            <xsl:value-of select="concat(' (', @id, ') | ', @blockers + @warnings + @infos, ' | ')"/>
            <xsl:call-template name="text"><xsl:with-param name="of" select="remedy"/></xsl:call-template>
            <xsl:text> |&#10;</xsl:text>
          </xsl:if>
        </xsl:for-each>
        <xsl:call-template name="left-out">
          <xsl:with-param name="count" select="count($decided) - $rows"/>
          <xsl:with-param name="what">checks with findings</xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="unseen">
    <xsl:variable name="items" select="/report/unseen/item"/>
    <xsl:text>&#10;## What was not looked at&#10;&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="not($items)">Nothing was left out.&#10;</xsl:when>
      <xsl:otherwise>
        <xsl:text>| kind | what | why not | counts |&#10;|---|---|---|---|&#10;</xsl:text>
        <xsl:for-each select="$items">
          <xsl:sort select="@counts" order="descending"/>
          <xsl:if test="position() &lt;= $rows">
            <xsl:value-of select="concat('| ', @kind, ' | ')"/>
            <xsl:call-template name="text"><xsl:with-param name="of" select="subject"/></xsl:call-template>
            <xsl:text> | </xsl:text>
            <xsl:call-template name="text"><xsl:with-param name="of" select="reason"/></xsl:call-template>
            <xsl:value-of select="concat(' | ', @counts, ' |&#10;')"/>
          </xsl:if>
        </xsl:for-each>
        <xsl:call-template name="left-out">
          <xsl:with-param name="count" select="count($items) - $rows"/>
          <xsl:with-param name="what">that were not looked at</xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="comparison">
    <xsl:variable name="differing" select="$tables[@state != 'equal']"/>
    <xsl:text>&#10;## Tables compared&#10;&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="not(/report/comparison)">The rows have not been compared.&#10;</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(count($tables[@state = 'equal']), ' of ', count($tables), ' tables are equal (', format-number(sum($tables[@state = 'equal']/@source-rows), '#,##0'), ' rows).&#10;')"/>
        <xsl:if test="/report/comparison/@mode = 'value'">&#10;Equal values in another spelling counted as equal.&#10;</xsl:if>
        <xsl:if test="/report/comparison/@sample"><xsl:value-of select="concat('&#10;Only a sample of ', /report/comparison/@sample, ' of the rows was looked at.&#10;')"/></xsl:if>
        <xsl:for-each select="/report/comparison/dms">
          <xsl:value-of select="concat('&#10;Of ', @listed, ' rows that AWS DMS lists as failed ', @different, ' differ, ', @equal, ' are equal, ', @gone, ' are on neither side and ', @not-read, ' could not be read.&#10;')"/>
        </xsl:for-each>
        <xsl:if test="/report/comparison/@feed">
          <xsl:text>&#10;The data moved, by </xsl:text>
          <xsl:call-template name="text"><xsl:with-param name="of" select="/report/comparison/@feed"/></xsl:call-template>
          <xsl:value-of select="concat(': ', sum($tables/@reread-rows), ' rows that differed were equal when they were read again, ', sum($tables/@undecided-rows), ' are hot or suspended.&#10;')"/>
        </xsl:if>
        <xsl:for-each select="/report/comparison/canaries">
          <xsl:value-of select="concat('&#10;Canary: of ', @found + @missed, ' damages that the queries made to ', @tables, ' tables, ', @found, ' were found and ', @missed, ' missed.&#10;')"/>
        </xsl:for-each>
        <xsl:if test="$differing">
          <xsl:text>&#10;| table | verdict | rows, source | rows, target | rows that differ | only source | only target |&#10;|---|---|---:|---:|---:|---:|---:|&#10;</xsl:text>
          <xsl:for-each select="$differing[position() &lt;= $rows]">
            <xsl:text>| </xsl:text>
            <xsl:call-template name="text"><xsl:with-param name="of" select="(source | target)[1]"/></xsl:call-template>
            <xsl:value-of select="concat(' | ', @state, ' | ', @source-rows, ' | ', @target-rows, ' | ', @different-rows, ' | ', @source-only-rows, ' | ', @target-only-rows, ' |&#10;')"/>
          </xsl:for-each>
          <xsl:call-template name="left-out">
            <xsl:with-param name="count" select="count($differing) - $rows"/>
            <xsl:with-param name="what">tables that are not equal</xsl:with-param>
          </xsl:call-template>
          <xsl:variable name="kinds" select="$differing/kind"/>
          <xsl:if test="$kinds">
            <xsl:text>&#10;How columns differ:&#10;&#10;</xsl:text>
            <xsl:for-each select="$kinds[position() &lt;= $rows]">
              <xsl:text>- </xsl:text>
              <xsl:call-template name="text"><xsl:with-param name="of" select="(../source | ../target)[1]"/></xsl:call-template>
              <xsl:text>, column </xsl:text>
              <xsl:call-template name="text"><xsl:with-param name="of" select="source"/></xsl:call-template>
              <xsl:text>: </xsl:text>
              <xsl:call-template name="text"><xsl:with-param name="of" select="text"/></xsl:call-template>
              <xsl:text>&#10;</xsl:text>
            </xsl:for-each>
            <xsl:call-template name="left-out">
              <xsl:with-param name="count" select="count($kinds) - $rows"/>
              <xsl:with-param name="what">kinds of difference</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:if>
        <xsl:if test="not(/report/verification) and not(contains(/report/assessment/@phases, 'verify'))">&#10;The schema, sequences and large objects were not compared.&#10;</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="load">
    <xsl:for-each select="/report/load">
      <xsl:text>&#10;## The load&#10;&#10;</xsl:text>
      <xsl:value-of select="concat(@done, ' of ', @items, ' items are loaded: ', format-number(@rows, '#,##0'), ' rows.&#10;')"/>
      <xsl:variable name="failed" select="item | step"/>
      <xsl:if test="$failed">
        <xsl:text>&#10;| what | state | why |&#10;|---|---|---|&#10;</xsl:text>
        <xsl:for-each select="$failed[position() &lt;= $rows]">
          <xsl:text>| </xsl:text>
          <xsl:call-template name="text"><xsl:with-param name="of" select="concat(@kind, ' ', source, object)"/></xsl:call-template>
          <xsl:value-of select="concat(' | ', @state, ' | ')"/>
          <xsl:call-template name="text"><xsl:with-param name="of" select="concat(error, message)"/></xsl:call-template>
          <xsl:text> |&#10;</xsl:text>
        </xsl:for-each>
      </xsl:if>
      <xsl:call-template name="left-out">
        <xsl:with-param name="count" select="@items - @done + sum(steps/@failed) + sum(steps/@skipped) - count($failed[position() &lt;= $rows])"/>
        <xsl:with-param name="what">items and steps that are not done</xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="lists">
    <xsl:if test="$checks">
      <xsl:text>&#10;## The checks in numbers&#10;&#10;</xsl:text>
      <xsl:value-of select="concat('- found something: ', count($checks[@outcome = 'findings']), '&#10;')"/>
      <xsl:value-of select="concat('- passed: ', count($checks[@outcome = 'pass']), '&#10;')"/>
      <xsl:value-of select="concat('- nothing found, but a sample was looked at only: ', count($checks[@outcome = 'sampled']), '&#10;')"/>
      <xsl:value-of select="concat('- not evaluated: ', count($checks[@outcome = 'not evaluated' or @outcome = 'error']), '&#10;')"/>
      <xsl:value-of select="concat('- not applicable: ', count($checks[@outcome = 'not applicable']), '&#10;')"/>
      <xsl:value-of select="concat('- not asked for, since they look into rows (collect --deep): ', count($checks[@outcome = 'not asked for']), '&#10;')"/>
      <xsl:value-of select="concat('- waivers in force: ', count((/report/assessment | /report/verification)/waiver[@state = 'used']), '&#10;')"/>
      <xsl:text>&#10;Objects, remedy SQL, keys of rows that differ and all that passed are left out here; the HTML and JSON reports have them.&#10;</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
