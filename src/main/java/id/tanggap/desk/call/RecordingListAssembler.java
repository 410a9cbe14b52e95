package id.tanggap.desk.call;

import id.tanggap.phone.Recordings;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The recordings of a call, for its page.
@Component
record RecordingListAssembler(Recordings recordings) {

    private static final int KIB = 1024;

    List<CallPage.Recording> of(long callId, PageReader reader) {
        return recordings.of(callId, reader.viewer()).stream()
                .map(one -> new CallPage.Recording(
                        one.id(),
                        one.kind(),
                        one.name(),
                        reader.text("file.kb", Math.max(1, one.size() / KIB)),
                        reader.text("recording.until", reader.full(one.keepUntil()))))
                .toList();
    }
}
