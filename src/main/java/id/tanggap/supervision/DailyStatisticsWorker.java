package id.tanggap.supervision;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the daily statistics once an hour, on every node: writing a day again gives the same result.
@Component
class DailyStatisticsWorker {

    private final DailyStatistics statistics;
    private final Queue<LocalDate> left = new ArrayDeque<>();

    DailyStatisticsWorker(
            DailyStatistics statistics,
            WorkerRegistry workers,
            @Value("${tanggap.daily-statistics:${tanggap.sla-clock:true}}") boolean on) {
        this.statistics = statistics;
        workers.poll(
                WorkerSettings.every(Duration.ofHours(1), "daily-statistics").autoStartup(on), this::writeNextDay);
    }

    /// One day, so that four weeks are not written in one long run.
    private boolean writeNextDay() {
        if (left.isEmpty()) {
            left.addAll(statistics.missing());
        }
        statistics.write(left.element());
        left.remove();
        return !left.isEmpty();
    }
}
