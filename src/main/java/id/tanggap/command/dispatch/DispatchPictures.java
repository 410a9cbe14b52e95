package id.tanggap.command.dispatch;

import id.tanggap.command.item.ThumbnailResponse;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.picture.FileKind;
import id.tanggap.picture.ThumbnailStore;
import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;

/// Signatures and photos of handovers. Kept only if their bytes are a picture; served small and drawn anew, without
/// the position and the camera that the file tells of.
@Controller
class DispatchPictures {

    private static final long LARGEST = 10L * 1024 * 1024;

    private final BlobStore blobs;
    private final ThumbnailStore thumbnails;
    private final DispatchReader orders;
    private final DispatchPages pages;

    DispatchPictures(BlobStore blobs, ThumbnailStore thumbnails, DispatchReader orders, DispatchPages pages) {
        this.blobs = blobs;
        this.thumbnails = thumbnails;
        this.orders = orders;
        this.pages = pages;
    }

    /// @throws IllegalArgumentException if it is no picture or too large
    Blob keep(MultipartFile file) {
        if (file.getSize() > LARGEST || !FileKind.of(file).isPicture()) {
            throw new IllegalArgumentException("Not a picture, or too large");
        }
        return blobs.keep(file::getInputStream);
    }

    @GetMapping("/dispatch/{code}/handovers/{id}/pictures/{no}")
    ResponseEntity<byte[]> picture(
            @PathVariable String code, @PathVariable long id, @PathVariable int no, ViewerRequest request) {
        var small = orders.handovers(pages.order(code, request.viewer()).order()).stream()
                .filter(handover -> handover.id() == id)
                .flatMap(handover -> Optional.ofNullable(handover.pictures().get(no)).stream())
                .findFirst()
                .flatMap(picture -> thumbnails.of(picture.sha256(), picture.size()))
                .orElseThrow(HttpErrors::notFound);
        return ThumbnailResponse.of(small);
    }
}
