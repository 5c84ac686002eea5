package org.ecoplan.kit.listing;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** A body that is sent only to who does not have it already. Its tag is strong: other bytes, another tag. */
public record Content(byte[] body, EntityTag tag) {

    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");

    static Content of(byte[] body) {
        return new Content(
                body, new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(hash(body))));
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @param ifNoneMatch the header; {@code null} without one */
    boolean isKnown(String ifNoneMatch) {
        return isKnown(tag.getValue(), ifNoneMatch);
    }

    /**
     * Whether the caller has what goes by a tag already. What a proxy compressed has become {@code W/"…"}, which counts
     * here.
     *
     * @param tag without quotes
     * @param ifNoneMatch the header; {@code null} without one
     */
    public static boolean isKnown(String tag, String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.trim().equals("*")
                        || TAG.matcher(ifNoneMatch)
                                .results()
                                .anyMatch(known -> known.group(1).equals(tag)));
    }
}
