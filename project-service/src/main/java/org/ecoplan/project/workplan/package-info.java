/**
 * 年度行动计划: what the key projects are to do in a year, with whom, paid from what and by when, as chapter 十 of the plan
 * asks for it each year. A plan is drafted, approved and closed; what was approved is changed by amendments only, and
 * closing it says what was kept.
 */
package org.ecoplan.project.workplan;
