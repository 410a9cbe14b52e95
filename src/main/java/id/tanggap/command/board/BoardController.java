package id.tanggap.command.board;

import id.tanggap.hazard.HazardEvent;
import id.tanggap.hazard.HazardEvents;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapViews;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The national board, for supervisors.
@Controller
class BoardController {

    private static final Duration LATELY = Duration.ofHours(24);
    private static final int MOST_HAZARDS = 100;

    private final NationalBoard board;
    private final BoardPageAssembler pages;
    private final BoardMaps maps;
    private final MapViews mapViews;
    private final HazardEvents hazards;

    BoardController(
            NationalBoard board, BoardPageAssembler pages, BoardMaps maps, MapViews mapViews, HazardEvents hazards) {
        this.board = board;
        this.pages = pages;
        this.maps = maps;
        this.mapViews = mapViews;
        this.hazards = hazards;
    }

    /// @param wall without navigation and controls, in large type, for a screen on the wall
    @GetMapping("/board")
    String board(@RequestParam(defaultValue = "false") boolean wall, ViewerRequest request, Model model) {
        var reader = request.reader();
        var figures = figures(request);
        var proposed = proposed(reader);
        pages.put(figures, reader, model);
        model.addAttribute("hazards", proposed.size());
        model.addAttribute("wall", wall);
        if (request.part()) {
            return "board :: board";
        }
        model.addAttribute(
                "map",
                mapViews.of("/board/map.json", reader.text("board.map"), maps.of(figures, proposed, reader), reader));
        return "board";
    }

    @GetMapping("/board/map.json")
    ResponseEntity<MapDocument> map(ViewerRequest request) {
        var reader = request.reader();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(maps.of(figures(request), proposed(reader), reader));
    }

    private NationalBoard.Figures figures(ViewerRequest request) {
        if (!request.viewer().supervises()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return board.read(request.viewer());
    }

    private List<HazardEvent> proposed(PageReader reader) {
        return hazards.opening(reader.now().minus(LATELY), MOST_HAZARDS).stream()
                .filter(event -> event.exercise() == null && event.holds(reader.now()))
                .toList();
    }
}
