package id.tanggap.hazard.cap.message;

import java.util.List;

/// A message of CAP 1.2. Words of the standard's vocabularies are kept as they are written, also wrong ones, so that
/// readers can see them; `CapReading` says what is wrong. A missing required value is empty.
///
/// @param status Actual, Exercise, System, Test or Draft
/// @param msgType Alert, Update, Cancel, Ack or Error
/// @param references the earlier messages that this one updates, cancels or answers
/// @param incidents names of incidents that the sender joins the message to
/// @param infos one for each language, or for each part of the event
public record CapAlert(
        CapMessageId id,
        String status,
        String msgType,
        CapDistribution distribution,
        List<CapMessageId> references,
        List<String> incidents,
        List<CapInfo> infos) {

    public CapAlert {
        references = List.copyOf(references);
        incidents = List.copyOf(incidents);
        infos = List.copyOf(infos);
    }
}
