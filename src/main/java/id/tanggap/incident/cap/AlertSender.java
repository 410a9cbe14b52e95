package id.tanggap.incident.cap;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// In whose name alerts are offered, and for how long they hold.
///
/// @param id unique in the world and without spaces, as an address of the centre
/// @param valid from the moment of sending
@Component
record AlertSender(
        @Value("${tanggap.cap.sender:tanggap.invalid}") String id,

        @Value("${tanggap.cap.sender-name:Kementerian Sosial Republik Indonesia}")
        String name,

        @Value("${tanggap.cap.valid:24h}") Duration valid) {}
