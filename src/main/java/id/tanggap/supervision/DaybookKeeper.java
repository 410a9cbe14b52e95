package id.tanggap.supervision;

import id.tanggap.database.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the daybook once an hour, on every node: a day that is written twice says the same.
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
