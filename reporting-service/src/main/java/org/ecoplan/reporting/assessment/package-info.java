/**
 * What was published about a year: definitions, values, requirements, states of projects, and the verdicts that follow,
 * as one document that never changes and that anybody can check. What the verdicts follow from is {@code Evidence}, what
 * follows from it is {@code Results}, by the pure rules and nothing else; {@code AssessmentDocument} is both, in the
 * canonical form that has a hash. What has become known since does not touch it: {@code Drift} says what would come out
 * otherwise today.
 */
package org.ecoplan.reporting.assessment;
