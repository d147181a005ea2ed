//! The board as a file: a table for a spreadsheet, or everything as it is kept.

use super::Board;
use crate::practice::pack::Exercise;

/// First letters from which a spreadsheet makes a formula, full width as well. Names and lines come from anybody.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

impl Board {
    /// The table: a row a person, two columns an exercise. UTF-8 with a byte order mark, so that spreadsheets read it rightly.
    pub fn csv(&self, exercises: &[Exercise]) -> String {
        let mut head = vec!["Who".to_owned()];
        for exercise in exercises {
            head.push(format!("{}, first try", exercise.title));
            head.push(format!("{}, second try", exercise.title));
        }
        let mut file = String::from('\u{feff}') + &line(&head);
        for row in self.rows(exercises) {
            let mut cells = vec![row.label];
            for cell in row.cells {
                let (first, second) = cell.map(|cell| (cell.first, cell.second)).unwrap_or_default();
                cells.extend([first, second]);
            }
            file += &line(&cells);
        }
        file
    }

    /// Everything on it as readable text. Where names are not shown, they are not in it.
    pub fn json(&self) -> String {
        let mut whole = self.clone();
        if !whole.shows_names {
            whole.handed.iter_mut().for_each(|handed| handed.name.clear());
        }
        serde_json::to_string_pretty(&whole).unwrap_or_default()
    }
}

/// One line of it, every cell quoted, and none that a spreadsheet would run.
fn line(cells: &[String]) -> String {
    let quoted: Vec<String> = cells
        .iter()
        .map(|cell| {
            let bare = cell.trim_start_matches(['\'', ' ', '\u{a0}']);
            let guard = if bare.starts_with(FORMULA) { "'" } else { "" };
            format!("\"{guard}{}\"", cell.replace('"', "\"\""))
        })
        .collect();
    quoted.join(",") + "\r\n"
}
