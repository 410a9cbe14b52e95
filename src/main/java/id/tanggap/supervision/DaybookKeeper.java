package id.tanggap.supervision;

import id.tanggap.database.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the daily statistics once an hour, on every node: writing a day again gives the same result.
@Component
class DaybookKeeper extends Rounds {

    private final Daybook daybook;

    DaybookKeeper(Daybook daybook, @Value("${tanggap.daybook:${tanggap.timekeeper:true}}") boolean on) {
        super("daybook", Duration.ofHours(1), on);
        this.daybook = daybook;
    }

    @Override
    protected boolean round() {
        daybook.writeMissing();
        return false;
    }
}
