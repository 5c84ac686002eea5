package org.ecoplan.kit.time;

import java.time.Duration;

/** Waiting in a thread that is told to end by interrupting it. */
public final class Pause {
    private Pause() {}

    /** Waits; false where the thread was interrupted before the time was over and has to end. */
    public static boolean lasted(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
