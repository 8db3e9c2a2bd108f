<?xml version="1.0" encoding="UTF-8"?>
<!-- JUnit, as far as its readers agree: one suite per family of checks, one for the stages, one for the row compare.
     The file keeps to the schema of Jenkins (junit-10.xsd), each suite alone to that of Surefire, which knows no package,
     id or hostname of a suite and no output but a testcase's. A timestamp has no zone. A message stands in the content
     too, since some readers show only that. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:variable name="assessment" select="(/report/assessment | /report/verification)[1]"/>
  <!-- Waivers are judged once where both are there. -->
  <xsl:variable name="checks" select="$assessment/check | /report/verification/check[@family != 'waivers']"/>
  <xsl:variable name="comparison" select="/report/comparison"/>
  <xsl:key name="family" match="assessment/check | verification/check[@family != 'waivers' or not(/report/assessment)]" use="@family"/>
  <xsl:variable name="families" select="$checks[generate-id() = generate-id(key('family', @family)[1])]"/>
  <!-- Findings of a check in the text of its failure. -->
  <xsl:variable name="finding-limit" select="50"/>

  <xsl:template match="/report">
    <testsuites>
      <xsl:call-template name="stages"/>
      <xsl:for-each select="$families">
        <xsl:call-template name="family"/>
      </xsl:for-each>
      <xsl:if test="$comparison">
        <xsl:call-template name="comparison"/>
      </xsl:if>
    </testsuites>
  </xsl:template>

  <xsl:template name="suite-attributes">
    <xsl:param name="name"/>
    <xsl:param name="started"/>
    <xsl:param name="tests"/>
    <xsl:param name="failures"/>
    <xsl:param name="errors"/>
    <xsl:param name="skipped"/>
    <xsl:param name="seconds" select="0"/>
    <xsl:attribute name="name"><xsl:value-of select="$name"/></xsl:attribute>
    <xsl:attribute name="timestamp"><xsl:value-of select="substring($started, 1, 19)"/></xsl:attribute>
    <xsl:attribute name="tests"><xsl:value-of select="$tests"/></xsl:attribute>
    <xsl:attribute name="failures"><xsl:value-of select="$failures"/></xsl:attribute>
    <xsl:attribute name="errors"><xsl:value-of select="$errors"/></xsl:attribute>
    <xsl:attribute name="skipped"><xsl:value-of select="$skipped"/></xsl:attribute>
    <xsl:attribute name="time"><xsl:value-of select="format-number($seconds, '0.000')"/></xsl:attribute>
    <xsl:call-template name="properties"/>
  </xsl:template>

  <xsl:template name="properties">
    <properties>
      <property name="case" value="{/report/case/@id}"/>
      <xsl:if test="/report/case/title"><property name="title" value="{/report/case/title}"/></xsl:if>
      <property name="verdict" value="{/report/verdict/@word}"/>
      <property name="verdict.sentence" value="{/report/verdict/sentence}"/>
      <xsl:if test="$assessment">
        <property name="engine" value="{$assessment/@engine}"/>
        <property name="fail-on" value="{$assessment/@fail-on}"/>
        <xsl:if test="$assessment/@phases"><property name="phases" value="{$assessment/@phases}"/></xsl:if>
      </xsl:if>
      <xsl:for-each select="/report/evidence/server[@current = 'yes']">
        <property name="{@side}.version" value="{@version-number}"/>
        <property name="{@side}.platform" value="{@platform}"/>
      </xsl:for-each>
    </properties>
  </xsl:template>

  <!-- ==== the stages: was each run, and did it end well? ==== -->
  <xsl:template name="stages">
    <xsl:variable name="load-failed" select="number(boolean(/report/load[item/@state = 'failed' or steps/@failed > 0]))"/>
    <xsl:variable name="bad" select="/report/evidence/stage[@state != 'done' and @state != 'not run']"/>
    <xsl:variable name="load-is-bad" select="number(boolean($bad[@name = 'migrate']))"/>
    <testsuite>
      <xsl:call-template name="suite-attributes">
        <xsl:with-param name="name">stages</xsl:with-param>
        <xsl:with-param name="started" select="/report/case/@created"/>
        <xsl:with-param name="tests" select="count(/report/evidence/stage)"/>
        <xsl:with-param name="failures" select="$load-failed * (1 - $load-is-bad)"/>
        <xsl:with-param name="errors" select="count($bad)"/>
        <xsl:with-param name="skipped" select="count(/report/evidence/stage[@state = 'not run'])"/>
      </xsl:call-template>
      <xsl:for-each select="/report/evidence/stage">
        <testcase classname="pgcrossing.stages" name="{@name}" time="0.000">
          <xsl:choose>
            <xsl:when test="@state = 'not run'"><skipped message="not run">not run</skipped></xsl:when>
            <xsl:when test="@state != 'done'">
              <error type="stage" message="{concat('the last run was ', @state)}"><xsl:value-of select="concat('the last run was ', @state)"/></error>
            </xsl:when>
            <xsl:when test="@name = 'migrate' and $load-failed = 1">
              <failure type="load" message="the load has failures">
                <xsl:text>the load has failures&#10;</xsl:text>
                <xsl:for-each select="/report/load/item[@state = 'failed'] | /report/load/step[@state = 'failed']">
                  <xsl:value-of select="concat(@kind, ' ', source, object, ': ', error, message, '&#10;')"/>
                </xsl:for-each>
              </failure>
            </xsl:when>
          </xsl:choose>
        </testcase>
      </xsl:for-each>
    </testsuite>
  </xsl:template>

  <!-- ==== checks ==== -->
  <xsl:template name="family">
    <xsl:variable name="family" select="key('family', @family)"/>
    <xsl:variable name="could-not" select="$family[@outcome = 'error' or (@incomplete = 'yes' and @counts = 'yes')]"/>
    <xsl:variable name="failed" select="$family[@failing > 0]"/>
    <testsuite>
      <xsl:call-template name="suite-attributes">
        <xsl:with-param name="name" select="@family"/>
        <xsl:with-param name="started" select="$assessment/@started"/>
        <xsl:with-param name="tests" select="count($family)"/>
        <xsl:with-param name="failures" select="count($failed)"/>
        <xsl:with-param name="errors" select="count($could-not[not(@failing > 0)])"/>
        <xsl:with-param name="skipped" select="count($family[not(@failing > 0)][@outcome != 'error'][not(@incomplete = 'yes' and @counts = 'yes')][@outcome = 'waived' or @outcome = 'not applicable' or @outcome = 'not evaluated' or @outcome = 'sampled' or @outcome = 'not asked for' or (@outcome = 'findings' and @waived > 0 and @waived = @findings)])"/>
        <xsl:with-param name="seconds" select="sum($family/@seconds)"/>
      </xsl:call-template>
      <xsl:apply-templates select="$family"/>
    </testsuite>
  </xsl:template>

  <xsl:template match="check">
    <testcase classname="pgcrossing.{@family}" time="{@seconds}">
      <xsl:attribute name="name">
        <xsl:value-of select="concat(@id, ' ', title)"/>
        <xsl:if test="parent::verification"> (verify)</xsl:if>
      </xsl:attribute>
      <xsl:choose>
        <xsl:when test="@failing > 0">
          <failure type="{@worst}" message="{concat(@failing, ' found: ', title)}"><xsl:call-template name="listing"/></failure>
        </xsl:when>
        <xsl:when test="@outcome = 'error'"><xsl:call-template name="could-not"><xsl:with-param name="type">error</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="@incomplete = 'yes' and @counts = 'yes'">
          <xsl:call-template name="could-not"><xsl:with-param name="type">not-evaluated</xsl:with-param></xsl:call-template>
        </xsl:when>
        <xsl:when test="@outcome = 'not evaluated' or @outcome = 'not applicable' or @outcome = 'sampled' or @outcome = 'not asked for'">
          <xsl:call-template name="skip"><xsl:with-param name="text" select="concat(@outcome, ': ', reason)"/></xsl:call-template>
        </xsl:when>
        <xsl:when test="@outcome = 'waived' or (@outcome = 'findings' and @waived > 0 and @waived = @findings)">
          <xsl:call-template name="skip"><xsl:with-param name="text"><xsl:call-template name="waivers"/></xsl:with-param></xsl:call-template>
        </xsl:when>
        <!-- Less than what the run was asked to fail on. Readers take [[ATTACHMENT|/path]] in here for a file to publish, and
             a table may have such a name. -->
        <xsl:when test="@findings > 0">
          <xsl:variable name="listing"><xsl:call-template name="listing"/></xsl:variable>
          <system-out><xsl:value-of select="translate($listing, '|', '¦')"/></system-out>
        </xsl:when>
      </xsl:choose>
    </testcase>
  </xsl:template>

  <xsl:template name="could-not">
    <xsl:param name="type"/>
    <error type="{$type}" message="{concat(@outcome, ': ', reason)}">
      <xsl:value-of select="concat(@outcome, ': ', reason)"/>
      <xsl:if test="finding"><xsl:text>&#10;</xsl:text><xsl:call-template name="listing"/></xsl:if>
      <xsl:if test="grant"><xsl:value-of select="concat('&#10;', grant)"/></xsl:if>
    </error>
  </xsl:template>

  <xsl:template name="skip">
    <xsl:param name="text"/>
    <skipped message="{$text}"><xsl:value-of select="$text"/></skipped>
  </xsl:template>

  <xsl:template name="waivers">
    <xsl:variable name="check" select="@id"/>
    <xsl:text>waived</xsl:text>
    <xsl:for-each select="../waiver[@check = $check][@state = 'used']">
      <xsl:value-of select="concat('; ', @ticket, ' by ', @owner)"/>
      <xsl:if test="@approver"><xsl:value-of select="concat(', approved by ', @approver)"/></xsl:if>
      <xsl:value-of select="concat(', until ', @expires, ': ', reason)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What a check found, for people who read the log. -->
  <xsl:template name="listing">
    <xsl:value-of select="concat(@id, ' (', @severity, ' for ', ../@engine, '): ', title, '&#10;')"/>
    <xsl:if test="aliases"><xsl:value-of select="concat('also known as: ', aliases, '&#10;')"/></xsl:if>
    <xsl:value-of select="concat('why: ', why, '&#10;remedy: ', remedy, '&#10;')"/>
    <xsl:for-each select="finding[position() &lt;= $finding-limit]">
      <xsl:value-of select="concat('  ', @severity, ' ', object, ': ', message)"/>
      <xsl:if test="@waiver"> (waived)</xsl:if>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
    <xsl:if test="@findings > $finding-limit">
      <xsl:value-of select="concat('  and ', @findings - $finding-limit, ' more: pgcrossing report --json lists them&#10;')"/>
    </xsl:if>
  </xsl:template>

  <!-- ==== the row compare ==== -->
  <xsl:template name="comparison">
    <xsl:variable name="tables" select="$comparison/table"/>
    <!-- Selected tables without any result. -->
    <xsl:variable name="missing" select="/report/unseen/item[@without-result]"/>
    <testsuite>
      <xsl:call-template name="suite-attributes">
        <xsl:with-param name="name">compare</xsl:with-param>
        <xsl:with-param name="started" select="$comparison/@started"/>
        <xsl:with-param name="tests" select="count($tables) + count($missing)"/>
        <xsl:with-param name="failures" select="count($tables[@state = 'different' or contains(@state, 'only')])"/>
        <xsl:with-param name="errors" select="count($tables[@state = 'not compared' or @state = 'incomplete' or @state = 'sampled']) + count($missing)"/>
        <xsl:with-param name="skipped" select="0"/>
        <xsl:with-param name="seconds" select="sum($tables/@seconds)"/>
      </xsl:call-template>
      <xsl:apply-templates select="$tables"/>
      <xsl:for-each select="$missing">
        <testcase classname="pgcrossing.compare" name="{subject}" time="0.000">
          <error type="not-compared" message="{reason}"><xsl:value-of select="reason"/></error>
        </testcase>
      </xsl:for-each>
    </testsuite>
  </xsl:template>

  <xsl:template match="table">
    <testcase classname="pgcrossing.compare" name="{@name}" time="{@seconds}">
      <xsl:choose>
        <xsl:when test="@state = 'different' or contains(@state, 'only')">
          <failure type="{@state}">
            <xsl:attribute name="message"><xsl:call-template name="difference-counts"/></xsl:attribute>
            <xsl:call-template name="difference-counts"/>
            <xsl:text>&#10;</xsl:text>
            <xsl:for-each select="kind">
              <xsl:value-of select="concat('  column ', source, ': ', text, '&#10;')"/>
            </xsl:for-each>
            <xsl:for-each select="difference">
              <xsl:value-of select="concat('  ', @kind, ': ', key)"/>
              <xsl:if test="@state != 'different'"><xsl:value-of select="concat('; ', @state)"/></xsl:if>
              <xsl:if test="columns"><xsl:value-of select="concat('; columns: ', columns)"/></xsl:if>
              <xsl:text>&#10;</xsl:text>
            </xsl:for-each>
          </failure>
        </xsl:when>
        <xsl:when test="@state = 'not compared' or @state = 'incomplete' or @state = 'sampled'">
          <error type="{translate(@state, ' ', '-')}" message="{concat(@state, ': ', reason)}"><xsl:value-of select="concat(@state, ': ', reason)"/></error>
        </xsl:when>
      </xsl:choose>
    </testcase>
  </xsl:template>

  <xsl:template name="difference-counts">
    <xsl:choose>
      <xsl:when test="@state = 'different'">
        <xsl:value-of select="concat(number(concat('0', @different-rows)), ' rows differ, ', number(concat('0', @source-only-rows)), ' only on the source, ', number(concat('0', @target-only-rows)), ' only on the target')"/>
        <xsl:if test="@undecided-rows > 0"><xsl:value-of select="concat(', ', @undecided-rows, ' hot or suspended')"/></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="concat('the table is on one side only: ', @state)"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="reason"><xsl:value-of select="concat('; ', reason)"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
