package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that verdicts rest on everything that was told before, and follow what happens. */
@Readiness
@ApplicationScoped
class IntakeReadiness implements HealthCheck {

    private final EventConsumer consumer;

    IntakeReadiness(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events are taken in")
                .status(consumer.isCaughtUp())
                .build();
    }
}
