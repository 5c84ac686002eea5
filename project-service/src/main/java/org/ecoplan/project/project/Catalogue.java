package org.ecoplan.project.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** A plan's project file in its newest revision. */
@Entity
class Catalogue {

    @Id
    private String plan;

    private long revision;

    @Convert(converter = DocumentColumn.class)
    private ProjectCatalogue document;

    private Instant loadedAt;

    protected Catalogue() {}

    Catalogue(String plan) {
        this.plan = plan;
    }

    void replace(ProjectCatalogue newDocument, Instant at) {
        revision++;
        document = newDocument;
        loadedAt = at;
    }

    long revision() {
        return revision;
    }

    ProjectCatalogue document() {
        return document;
    }

    CatalogueLoaded toEvent() {
        return new CatalogueLoaded(plan, revision, document.actions(), document.tasks());
    }

    LoadedCatalogue toLoaded() {
        return new LoadedCatalogue(revision, document);
    }

    @Converter
    @Immutable
    static class DocumentColumn extends JsonColumn<ProjectCatalogue> {
        DocumentColumn() {
            super(ProjectCatalogue.class);
        }
    }
}
