package id.tanggap.stock.reservation;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Ends reservations whose time is over. Nothing waits for it: an expired reservation holds nothing anyway.
@Component
class ReservationExpiry {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    ReservationExpiry(StockReservations reservations, WorkerRegistry workers) {
        workers.poll(WorkerSettings.every(PAUSE, "stock-reservations"), () -> reservations.expire(AT_ONCE) == AT_ONCE);
    }
}
