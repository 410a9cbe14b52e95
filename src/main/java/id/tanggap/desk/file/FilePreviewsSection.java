package id.tanggap.desk.file;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.picture.ThumbnailStore;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.ticket.MessageDirection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How each file of a ticket is shown. One SQL statement by primary key, none without files.
@Component
record FilePreviewsSection(ThumbnailStore thumbnails) implements TicketPageSection {

    /// @param small it has a thumbnail, or may get one when it is first requested
    /// @param opens there is a page that shows it
    /// @param proof staff attached it
    record FilePreview(boolean small, boolean opens, boolean proof) {}

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public Map<Long, FilePreview> of(TicketDetail ticket, PageReader reader) {
        var files = ticket.messages().stream()
                .flatMap(message -> message.files().stream())
                .toList();
        var known = known(files);
        return ticket.messages().stream()
                .flatMap(message ->
                        message.files().stream().map(file -> Map.entry(file.id(), shown(message, file, known))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Sha256, Boolean> known(List<TicketDetail.File> files) {
        return files.isEmpty()
                ? Map.of()
                : thumbnails.known(files.stream()
                        .map(file -> new Sha256(file.sha256()))
                        .distinct()
                        .toList());
    }

    private static FilePreview shown(TicketDetail.Message message, TicketDetail.File file, Map<Sha256, Boolean> known) {
        var isPicture = file.contentType().startsWith("image/");
        @Nullable Boolean has = known.get(new Sha256(file.sha256()));
        var small = has == null ? isPicture && !file.contentType().contains("webp") : has;
        return new FilePreview(
                small,
                small || isPicture || file.contentType().equals("application/pdf"),
                message.direction() != MessageDirection.IN);
    }
}
