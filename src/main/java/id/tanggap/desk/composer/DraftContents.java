package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.Drafts;
import id.tanggap.writing.SavedDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The texts and files of the viewer's drafts on the ticket of a request.
@Component
public class DraftContents {

    private final Drafts drafts;
    private final DraftFiles files;

    DraftContents(Drafts drafts, DraftFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    /// @param seen version of the ticket that the writer saw
    public void save(TicketRequest asked, SavedDraft.Kind kind, String text, long seen) {
        drafts.save(new TicketVersion(asked.number(), asked.viewer(), seen), kind, text);
    }

    /// Deletes the text and the files, after they were sent.
    public void clear(TicketRequest asked, SavedDraft.Kind kind) {
        drafts.delete(asked.number(), asked.viewer(), kind);
        files.delete(asked.number(), asked.viewer(), kind, null);
    }

    /// Adds the files of a form.
    ///
    /// @return the first reason for which a file was refused; the files before it are kept
    Optional<Reason> add(TicketRequest asked, SavedDraft.Kind kind, @Nullable List<MultipartFile> uploaded) {
        return (uploaded == null ? List.<MultipartFile>of() : uploaded)
                .stream()
                        .filter(file -> !file.isEmpty())
                        .flatMap(file -> files
                                .add(
                                        asked.number(),
                                        asked.viewer(),
                                        kind,
                                        new DraftFiles.Upload(
                                                file.getOriginalFilename(),
                                                file.getContentType(),
                                                file.getSize(),
                                                file::getInputStream))
                                .stream())
                        .findFirst();
    }
}
