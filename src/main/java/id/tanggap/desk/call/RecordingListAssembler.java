package id.tanggap.desk.call;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.Recordings;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The recordings of a call, for its page.
@Component
class RecordingListAssembler {

    private static final int KIB = 1024;

    private final Recordings recordings;
    private final Wording wording;

    RecordingListAssembler(Recordings recordings, Wording wording) {
        this.recordings = recordings;
        this.wording = wording;
    }

    List<CallPage.Recording> of(long callId, LocalTimeFormatter when, Viewer viewer, Locale locale) {
        return recordings.of(callId, viewer).stream()
                .map(one -> new CallPage.Recording(
                        one.id(),
                        one.kind(),
                        one.name(),
                        wording.text(locale, "file.kb", Math.max(1, one.size() / KIB)),
                        wording.text(locale, "recording.until", when.full(one.keepUntil()))))
                .toList();
    }
}
