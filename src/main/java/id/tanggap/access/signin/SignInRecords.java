package id.tanggap.access.signin;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;

/// Deletes records of sign-ins that are too old to be of use.
final class SignInRecords {

    private static final Duration PAUSE = Duration.ofHours(1);

    SignInRecords(AttemptCounters counters, SignInLog log, WorkerRegistry workers) {
        workers.poll(WorkerSettings.every(PAUSE, "sign-in-records"), () -> {
            counters.forgetOld();
            log.forgetOld();
            return false;
        });
    }
}
