package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Reason;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.SavedDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Adds the files of a form to a draft.
@Component
class DraftUploads {

    private final DraftFiles files;

    DraftUploads(DraftFiles files) {
        this.files = files;
    }

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
