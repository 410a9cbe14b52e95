package id.tanggap.supervision;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the daybook once an hour, on every node: a day that is written twice says the same.
@Component
class DaybookKeeper {

    private final Daybook daybook;

    DaybookKeeper(
            Daybook daybook,
            WorkerRegistry workers,
            @Value("${tanggap.daybook:${tanggap.timekeeper:true}}") boolean on) {
        this.daybook = daybook;
        workers.poll(WorkerSettings.every(Duration.ofHours(1), "daybook").autoStartup(on), this::round);
    }

    private boolean round() {
        daybook.writeMissing();
        return false;
    }
}
