package org.ecoplan.project.project;

import org.ecoplan.contracts.project.ProjectCatalogue;

/** A project file with the revision it is of. */
record LoadedCatalogue(long revision, ProjectCatalogue catalogue) {}
