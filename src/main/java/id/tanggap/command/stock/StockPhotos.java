package id.tanggap.command.stock;

import id.tanggap.command.item.ThumbnailResponse;
import id.tanggap.command.stock.StockForm.WrongFieldException;
import id.tanggap.picture.FileKind;
import id.tanggap.picture.ThumbnailStore;
import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.stock.count.StockCount;
import id.tanggap.stock.count.StockCounts;
import id.tanggap.web.request.HttpErrors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;

/// Photos of stock-takings. Served small, without the position and the camera that the file tells of.
@Controller
class StockPhotos {

    private static final long LARGEST = 25L * 1024 * 1024;

    private final BlobStore blobs;
    private final ThumbnailStore thumbnails;
    private final StockCounts counts;

    StockPhotos(BlobStore blobs, ThumbnailStore thumbnails, StockCounts counts) {
        this.blobs = blobs;
        this.thumbnails = thumbnails;
        this.counts = counts;
    }

    /// Keeps a photo; null for a form without one.
    ///
    /// @throws WrongFieldException if it is no picture or too large
    @Nullable
    Blob keep(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        if (file.getSize() > LARGEST || !FileKind.of(file).isPicture()) {
            throw new WrongFieldException("stock.problem.photo");
        }
        return blobs.keep(file::getInputStream);
    }

    @GetMapping("/stock/counts/{id}/photos/{lot}")
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable long lot) {
        var small = counts.find(id).stream()
                .flatMap(count -> count.lines().stream())
                .filter(line -> line.lot().id() == lot)
                .map(StockCount.Line::photo)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(photo -> thumbnails.of(photo.sha256(), photo.size()))
                .orElseThrow(HttpErrors::notFound);
        return ThumbnailResponse.of(small);
    }
}
