package org.ecoplan.indicator.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;

/**
 * Where it can be checked.
 *
 * @param link of the document or data
 * @param sha256 of what is behind the link, so that a later change of it can be noticed; 64 hexadecimal digits
 */
public record Evidence(
        @Schema(examples = "https://archive.example.org/air/2019.pdf")
        String link,

        @Schema(pattern = "^[0-9a-f]{64}$") String sha256) {

    void check(String at, Faults faults) {
        if (faults.present(link, at + "/link")) {
            faults.check(
                    link.matches("https?://[^\\s/]+\\S*"),
                    at + "/link",
                    "wrong-format",
                    "expected a link that begins with https://",
                    link);
            faults.readable(link, at + "/link");
        }
        if (faults.present(sha256, at + "/sha256")) {
            faults.check(
                    sha256.matches("[0-9a-f]{64}"),
                    at + "/sha256",
                    "wrong-format",
                    "a SHA-256 is 64 hexadecimal digits in lower case",
                    sha256);
        }
    }
}
