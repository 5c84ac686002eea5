package org.ecoplan.contracts.plan;

import java.util.List;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;

/**
 * Something that a document says twice and differently, or leaves open.
 *
 * @param about numbers of indicators or sub-indicators, or codes of projects
 * @param text what the document says, and where
 * @param reading what the data follow, and why
 */
public record Note(String id, List<String> about, LocalizedText text, LocalizedText reading) {

    public Note {
        about = Absent.asEmpty(about);
    }
}
