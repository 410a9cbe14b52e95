package id.tanggap.channel.phone;

import id.tanggap.phone.CallLedger.Exchange;
import id.tanggap.phone.Recordings;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

final class RecordingRound implements Round {
    private final PhoneChannel.Recordings settings;

    RecordingRound(
            Exchange exchange, PhoneChannel.Recordings settings, ZoneId zone, Recordings recordings, Clock clock) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "recordings";
    }

    @Override
    public Duration poll() {
        return settings.poll();
    }

    @Override
    public void look(Outlet outlet) {}
}
