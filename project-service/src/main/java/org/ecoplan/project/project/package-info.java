/**
 * A plan's key projects 重点工程. What a project is comes in with the plan's project file, which is checked and loaded
 * as a whole; where it stands follows its {@link org.ecoplan.project.project.LifeCycle}, one recorded transition at a
 * time. A new file never changes where a project stands, and no project is lost by leaving it out.
 */
package org.ecoplan.project.project;
