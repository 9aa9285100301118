package horqin.screening;

import java.time.OffsetDateTime;

import org.springframework.stereotype.Component;

/** How templates write an instant: 2026年6月17日 09:20. */
@Component("screeningTime")
public final class ScreeningTime {

	/** Beijing time. */
	public String of(OffsetDateTime at) {
		return ReviewView.time(at);
	}

}
