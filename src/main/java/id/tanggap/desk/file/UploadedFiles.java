package id.tanggap.desk.file;

import id.tanggap.picture.FileKind;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.NewAttachment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Stores files that staff upload: names without folders, type recognised by the bytes, equal contents stored once.
@Component
public class UploadedFiles {

    private static final long LARGEST = 25L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final BlobStore blobs;

    UploadedFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// Why these files are refused; call this before anything is stored.
    public Optional<Reason> objection(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> file.getSize() > LARGEST)
                .findFirst()
                .map(file -> Reason.of("refused.file.large", name(file)));
    }

    /// A form without a file sends an empty one; these are left out.
    public List<NewAttachment> keep(List<MultipartFile> files) {
        return files.stream().filter(file -> !file.isEmpty()).map(this::kept).toList();
    }

    private NewAttachment kept(MultipartFile file) {
        return new NewAttachment(
                name(file), FileKind.of(file).mediaType(), blobs.keep(file::getInputStream), false, null);
    }

    /// Old browsers send the whole path of the file.
    private static String name(MultipartFile file) {
        var given = Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
        var bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        if (bare.isEmpty()) {
            return "berkas";
        }
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
