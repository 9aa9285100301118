package horqin.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import horqin.access.Role;

/**
 * Who may knock at which door, and which kind of record is behind it. The first line that
 * fits counts. Written down from the lifecycle of the programme, so that the policy in
 * the code is checked against something that was not derived from it.
 * <p>
 * A APPLICANT, R RECOMMENDER, U RECOMMENDER_LEAD, O OFFICER, L LEADER, P PARTY_SECRETARY,
 * E EXPERT, F FINANCE, D AUDITOR, S SYSTEM_ADMIN, C SECURITY_ADMIN, T AUDIT_ADMIN;
 * {@code *} everybody who is signed in, {@code ?} everybody. A {@code ~} behind the kind:
 * the sample has no such paper, so that whoever may ask learns that there is none.
 */
final class RouteTable {

	private static final String TABLE = """
			?            NONE        GET  /
			?            NONE        GET  /home
			?            NONE~       GET  /error
			?            NONE        GET  /regulation/**
			?            NONE        ANY  /sign-in/**
			?            NONE        POST /sign-out
			?            NONE        ANY  /role
			?            NONE        ANY  /password
			?            NONE        GET  /size
			?            NONE~       ANY  /gallery/**
			?            NONE~       ANY  /demonstration/**
			?            NONE        GET  /calendar
			?            NONE        GET  /calendar/count
			?            NONE        GET  /calendar/{year}
			O            NONE        ANY  /calendar/{year}/**
			*            NONE        GET  /desk
			*            NONE        GET  /messages
			*            NONE        POST /messages/read-all
			*            MESSAGE     POST /messages/{publicId}
			OLPFDS       NONE        GET  /outbox
			S            NONE        POST /outbox/again
			T            NONE        ANY  /records/**
			OLDSCT       NONE        GET  /policy
			OLSC         NONE        GET  /units
			S            NONE        POST /units
			S            NONE        GET  /units/new
			OLSC         UNIT        GET  /units/{publicId}
			S            UNIT        ANY  /units/{publicId}/**
			SC           NONE        GET  /accounts
			S            NONE        POST /accounts
			S            NONE        GET  /accounts/new
			SC           ACCOUNT     GET  /accounts/{publicId}
			C            ACCOUNT     POST /accounts/{publicId}/roles/**
			S            ACCOUNT     POST /accounts/{publicId}/**
			RUOS         NONE        GET  /slips
			R            NONE        POST /slips
			RUOS         SLIP        POST /slips/{publicId}
			LU           NONE        ANY  /delegations
			LU           DELEGATION  POST /delegations/{publicId}/end
			ORPUL        NONE        GET  /papers
			ORP          NONE~       GET  /papers/new
			ORP          NONE~       POST /papers
			OUL          PAPER       POST /papers/{publicId}/**
			ORPUL        PAPER       GET  /papers/{publicId}/scan
			RUOLPFD      NONE        GET  /editions
			O            NONE        POST /editions
			O            YEAR        ANY  /editions/{id}/quota/**  but GET /editions/{id}/quota
			O            YEAR        POST /editions/{id}/goal
			O            YEAR        POST /editions/{id}/timetable
			O            YEAR        POST /editions/{id}/extensions
			O            YEAR        POST /editions/{id}/rubric
			O            YEAR        POST /editions/{id}/steps/{step}
			O            YEAR        POST /editions/{id}/documents
			ORP          YEAR        POST /editions/{id}/documents/{document}/paper
			OL           YEAR        POST /editions/{id}/documents/{document}/steps/{step}
			O            YEAR        POST /editions/{id}/documents/{document}/issue
			RU           YEAR        POST /editions/{id}/documents/{document}/receipt
			O            YEAR        ANY  /editions/{id}/documents/{document}/edit
			RUOLPFD      YEAR        GET  /editions/{id}/**
			R            NONE        ANY  /nominations/import/**
			RUOLPD       NONE        GET  /nominations/**  but GET /nominations/{id}/**
			RUOLPD       NOMINATION  GET  /nominations/{id}
			RUOLPD       NOMINATION  GET  /nominations/{id}/files/{file}
			RUOLPD       NOMINATION  GET  /nominations/{id}/exception
			R            NOMINATION  GET  /nominations/{id}/employer
			RU           NOMINATION  GET  /nominations/{id}/unit
			O            NOMINATION  GET  /nominations/{id}/findings
			R            NOMINATION  POST /nominations/{id}/employer/**
			RU           NOMINATION  POST /nominations/{id}/opinions/{body}
			R            NOMINATION~ POST /nominations/{id}/papers/{kind}
			RU           NOMINATION  POST /nominations/{id}/ground
			RU           NOMINATION  POST /nominations/{id}/exception
			RU           NOMINATION  POST /nominations/{id}/steps/{step}
			O            NOMINATION  POST /nominations/{id}/redirect
			L            NOMINATION  POST /nominations/{id}/exception/decision
			ORP          NOMINATION  POST /nominations/{id}/exception/paper
			O            NOMINATION  POST /nominations/{id}/findings/**
			RUOLPD       NONE        GET  /exceptions
			RUOLPD       NONE        GET  /recommendation
			RUOLPD       BATCH       GET  /recommendation/{year}/files/{file}
			RUOLPD       YEAR~       GET  /recommendation/{year}/reminder
			RUOLPD       YEAR        GET  /recommendation/{year}/**
			RU           YEAR        POST /recommendation/{year}/**
			A            NONE        GET  /application
			AR           NONE        ANY  /application/new
			ARUOLPD      NOMINATION  GET  /application/{id}/form
			ARUOLPD      NOMINATION  GET  /application/{id}/evidence/{evidence}/files/{file}
			ARUOLPD      NOMINATION  GET  /application/{id}/papers/{kind}
			A            NOMINATION  POST /application/{id}/promises
			R            NOMINATION  POST /application/{id}/promises/scans
			AR           NOMINATION~ POST /application/{id}/evidence/new
			AR           NOMINATION  ANY  /application/{id}/**
			OLD          NONE        GET  /panels
			O            NONE        POST /panels
			O            PANEL       GET  /panels/{id}/progress
			OLD          PANEL       GET  /panels/{id}
			OLD          PANEL       GET  /panels/{id}/result/**
			OLD          PANEL       GET  /panels/{id}/result.csv
			OLD          PANEL       GET  /panels/{id}/cards.csv
			OLD          PANEL       GET  /panels/{id}/sheet.txt
			OL           PANEL       POST /panels/{id}/steps/{step}
			O            PANEL       POST /panels/{id}/**
			OLD          NONE        GET  /screening
			OLD          NONE        GET  /screening/summary
			O            NONE        GET  /screening/export
			O            NONE        POST /screening/picks
			O            NONE        POST /screening/intake
			O            NONE~       ANY  /screening/substitution
			OLD          SCREENING   GET  /screening/{id}/**
			O            SCREENING   POST /screening/{id}/**
			RUO          NONE        GET  /corrections
			RUO          NONE~       GET  /corrections/reminder
			RUO          CORRECTION~ GET  /corrections/{id}
			RU           CORRECTION~ POST /corrections/{id}/resubmission
			OLPD         NONE        GET  /selection
			P            SELECTION   ANY  /selection/{id}/resolution
			OLPD         SELECTION   GET  /selection/{id}
			O            SELECTION   POST /selection/{id}/**
			OLD          MEETING     GET  /meetings/{id}/record
			OLD          MEETING     GET  /meetings/{id}/minutes
			O            MEETING     GET  /meetings/{id}/conclude
			OLPD         MEETING     GET  /meetings/{id}/**
			O            MEETING     POST /meetings/{id}/**
			OLPD         RESOLUTION  GET  /resolutions/{id}/**
			OLPD         NONE        GET  /notice-desk
			OLPD         NOTICE_YEAR GET  /notice-desk/years/{edition}
			O            NOTICE_YEAR~ POST /notice-desk/years/{edition}/papers
			P            REMOVAL~    ANY  /notice-desk/removals/{nomination}
			OLPD         NOTICE~     GET  /notice-desk/{id}/postings/{posting}
			O            NOTICE      GET  /notice-desk/{id}/text
			O            NOTICE      GET  /notice-desk/{id}/people
			OLPD         NOTICE      GET  /notice-desk/{id}
			OL           NOTICE~     POST /notice-desk/{id}/steps/{step}
			O            NOTICE      POST /notice-desk/{id}/**
			?            NONE        GET  /notices
			?            NONE        GET  /announcements
			?            NONE        GET  /trainees
			?            NONE        GET  /craftsmen
			?            PUBLIC~     GET  /announcements/**
			?            PUBLIC      ANY  /notices/{notice}/objection
			?            PUBLIC~     GET  /notices/**
			?            NONE~       ANY  /objections/status/**
			OLD          NONE        GET  /objections
			O            NONE        GET  /objections/new
			O            TARGET~     ANY  /objections/new/{notice}
			L            OBJECTION~  ANY  /objections/{id}/decision
			OLD          OBJECTION~  GET  /objections/{id}/report
			O            OBJECTION~  POST /objections/{id}/objector/files/{place}
			OL           OBJECTION   POST /objections/{id}/steps/{step}
			O            OBJECTION   POST /objections/{id}/**
			O            OBJECTION   GET  /objections/{id}/finding
			O            OBJECTION   GET  /objections/{id}/rejection
			OLD          OBJECTION~  GET  /objections/{id}/evidence/{file}
			OLD          OBJECTION   GET  /objections/{id}/**
			E            NONE        GET  /scoring
			E            SEAT~       GET  /scoring/{panel}/{subject}/documents/{document}
			E            SEAT        ANY  /scoring/{panel}/**
			LE           NONE        GET  /withdrawals
			LE           WITHDRAWAL~ POST /withdrawals/{id}
			""";

	private static final List<Line> LINES = TABLE.lines().filter((line) -> !line.isBlank()).map(Line::of).toList();

	private RouteTable() {
	}

	/**
	 * One line.
	 *
	 * @param anybody whether one need not be signed in
	 * @param absent whether the sample has no such paper
	 * @param but what it does not mean, although it fits
	 */
	record Line(boolean anybody, Set<Role> roles, Kind kind, boolean absent, String method, String glob, String but) {

		static Line of(String text) {
			String[] sides = text.strip().split("\\s+but\\s+");
			String[] words = sides[0].split("\\s+");
			boolean anybody = words[0].equals("?");
			return new Line(anybody,
					(anybody || words[0].equals("*")) ? EnumSet.allOf(Role.class) : Letters.roles(words[0]),
					Kind.valueOf(words[1].replace("~", "")), words[1].endsWith("~"), words[2], words[3],
					(sides.length > 1) ? sides[1] : "");
		}

		boolean fits(Route route) {
			if (!this.but.isEmpty() && covers(this.but.split(" ")[0], this.but.split(" ")[1], route)) {
				return false;
			}
			return covers(this.method, this.glob, route);
		}

		private static boolean covers(String method, String glob, Route route) {
			if (!method.equals("ANY") && !method.equals(route.method())) {
				return false;
			}
			String stem = glob.endsWith("/**") ? glob.substring(0, glob.length() - 3) : glob;
			return route.pattern().equals(stem) || glob.endsWith("/**") && route.pattern().startsWith(stem + "/");
		}

	}

	static Optional<Line> of(Route route) {
		return LINES.stream().filter((line) -> line.fits(route)).findFirst();
	}

	/** Lines that fit no route: somebody moved a page. */
	static List<Line> idle(List<Route> routes) {
		List<Line> idle = new ArrayList<>(LINES);
		routes.forEach((route) -> of(route).ifPresent(idle::remove));
		return idle;
	}

}
