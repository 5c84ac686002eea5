package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;

/**
 * Where something can be checked.
 *
 * @param title what it is
 * @param url where it is
 * @param sha256 of what is there, so that a later change of it can be noticed; 64 hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"title":"竣工验收报告","url":"https://archive.example.org/near-3/acceptance.pdf",\
        "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
public record Evidence(
        String title,

        @Schema(examples = "https://archive.example.org/near-3/acceptance.pdf")
        String url,

        @Schema(pattern = "^[0-9a-f]{64}$") String sha256) {

    void check(String at, Faults faults) {
        if (faults.present(title, at + "/title")) {
            faults.check(!title.isBlank(), at + "/title", "missing", "this text is empty", null);
            faults.readable(title, at + "/title");
        }
        if (faults.present(url, at + "/url")) {
            faults.check(
                    url.matches("https?://[^\\s/]+\\S*"),
                    at + "/url",
                    "wrong-format",
                    "expected a link that begins with https://",
                    url);
            faults.readable(url, at + "/url");
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
