package org.ecoplan.kit.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ecoplan.kit.json.ExactDecimals;

/** Says in the caller's words what Jackson found wrong: where it is, and what would be right. No Java name leaves. */
public final class JsonFaults {
    private JsonFaults() {}

    public static FieldError describe(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return unknownMember(
                    pointer(unknown),
                    unknown.getPropertyName(),
                    unknown.getKnownPropertyIds().stream().map(Object::toString).toList());
        }
        if (fault instanceof InvalidFormatException format) {
            return FieldError.inBody(pointer(format), "wrong-format", expected(format), format.getValue());
        }
        if (fault instanceof InvalidTypeIdException type) {
            return FieldError.inBody(pointer(type), "unknown-type", "there is no such type", type.getTypeId());
        }
        if (fault instanceof ValueInstantiationException value && value.getCause() != null) {
            return FieldError.inBody(
                    pointer(value), "wrong-format", value.getCause().getMessage(), null);
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return FieldError.inBody(
                    pointer(mismatch), "wrong-type", "expected " + kind(mismatch.getTargetType()) + " here", null);
        }
        if (fault instanceof JsonMappingException mapping && mapping.getCause() instanceof IllegalArgumentException e) {
            return FieldError.inBody(pointer(mapping), "wrong-format", e.getMessage(), null);
        }
        return FieldError.inBody(pointer(fault), "not-readable", words(fault) + place(fault.getLocation()), null);
    }

    /** A member that nobody knows. */
    public static FieldError unknownMember(String pointer, String name, Collection<String> known) {
        return FieldError.inBody(
                pointer,
                "unknown-member",
                "there is no member \"" + name + "\" here; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")),
                null);
    }

    private static String expected(InvalidFormatException fault) {
        Class<?> target = fault.getTargetType();
        if (target != null && target.isEnum()) {
            return "expected one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return "expected " + kind(target);
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == BigDecimal.class) {
            return "a decimal number of at most " + ExactDecimals.MOST_DIGITS + " digits";
        }
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (type.getPackageName().equals("java.time")) {
            return "a date such as 2020-12-31";
        }
        return type.isRecord() && !isWrittenAsOneValue(type) ? "an object" : "a text";
    }

    private static boolean isWrittenAsOneValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static String words(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException || fault.getCause() instanceof StreamConstraintsException) {
            return "this is nested too deep, or has a number or a name that is too long";
        }
        // YAML's indented lines draw the place once more, and what the pattern finds is advice to who runs the parser
        return fault.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining(": "))
                .replaceFirst("(: enable `| \\(start marker ).*", "");
    }

    // A parser that gave up still knows where it was.
    private static String pointer(JsonProcessingException fault) {
        boolean tooDeep =
                fault instanceof StreamConstraintsException || fault.getCause() instanceof StreamConstraintsException;
        return !tooDeep && fault.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
