package present

import "fyne.io/fyne/v2"

// Key carries out a key of the keyboard or of a clicker; false when it has no meaning here.
func (s *Show) Key(name fyne.KeyName) bool {
	do := map[fyne.KeyName]func(){
		fyne.KeySpace: s.Next, fyne.KeyPageDown: s.Next, fyne.KeyRight: s.Next, fyne.KeyDown: s.Next,
		fyne.KeyPageUp: s.Previous, fyne.KeyLeft: s.Previous, fyne.KeyUp: s.Previous, fyne.KeyBackspace: s.Previous,
		fyne.KeyHome: s.First, fyne.KeyEnd: s.Last, fyne.KeyF5: s.First,
		fyne.KeyReturn: s.Enter, fyne.KeyEnter: s.Enter, fyne.KeyEscape: s.Escape, fyne.KeyF11: s.full,
	}[name]
	if do == nil {
		return false
	}
	do()
	return true
}

// Rune carries out a character. B and F are found by where they stand on the keyboard, too: with a Cyrillic layout they give
// other letters, and Fyne does not name their keys.
func (s *Show) Rune(r rune) {
	switch r {
	case 'b', 'B', 'и', 'И', '.', 'ю', 'Ю':
		s.Blank()
	case 'f', 'F', 'а', 'А':
		s.full()
	default:
		if r >= '0' && r <= '9' {
			s.Digit(r)
		}
	}
}

func (s *Show) full() {
	if s.OnFull != nil {
		s.OnFull()
	}
}
