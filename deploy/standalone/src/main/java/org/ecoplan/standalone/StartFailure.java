package org.ecoplan.standalone;

/** The suite cannot run; the message says why and what to do, in words for the person who started it. */
public class StartFailure extends RuntimeException {

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
