package org.ecoplan.project.workplan;

import org.ecoplan.project.workplan.item.WorkItem;

/** What a project or a part of it is to do in a year by the work plan that was approved. */
public record AgreedItem(int year, WorkItem item) {}
