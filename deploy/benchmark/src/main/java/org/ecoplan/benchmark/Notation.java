package org.ecoplan.benchmark;

/** How observations are written down. */
enum Notation {
    NDJSON("application/x-ndjson", "") {
        @Override
        void append(StringBuilder text, String code, int id, String time, String value) {
            text.append("{\"series\":\"").append(code).append("\",\"time\":\"").append(time);
            text.append("\",\"value\":").append(value).append(",\"flag\":\"N\"}\n");
        }
    },
    CSV("text/csv", "series,time,value,flag\n") {
        @Override
        void append(StringBuilder text, String code, int id, String time, String value) {
            text.append(code).append(',').append(time).append(',').append(value).append(",N\n");
        }
    },
    /** What COPY takes for {@link #COPY_COLUMNS}. */
    COPY("", "") {
        @Override
        void append(StringBuilder text, String code, int id, String time, String value) {
            text.append(id).append('\t').append(time).append('\t').append(value).append("\tN\t");
            text.append("2020-01-01T00:00:00.123456Z").append('\n');
        }
    };

    static final String COPY_COLUMNS = "observation (series, time, value, flag, recorded_at)";

    private final String mediaType;
    private final String header;

    Notation(String mediaType, String header) {
        this.mediaType = mediaType;
        this.header = header;
    }

    String mediaType() {
        return mediaType;
    }

    /** What a body begins with. */
    String header() {
        return header;
    }

    abstract void append(StringBuilder text, String code, int id, String time, String value);
}
