package org.ecoplan.kit.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Does something once the transaction that is under way has been committed, and not at all if it is rolled back. */
@ApplicationScoped
public class AfterCommit {

    private final TransactionSynchronizationRegistry transaction;

    AfterCommit(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    public void run(Runnable action) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // there is nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }
}
