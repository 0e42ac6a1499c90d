package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/lang"
	"frontline/app/ui/layers"
	"frontline/app/ui/theme"
)

// Settings are a person's choices that are not part of a Scene, kept by Fyne's preferences.
type Settings struct{ store fyne.Preferences }

// NewSettings returns the settings kept in a store.
func NewSettings(store fyne.Preferences) *Settings { return &Settings{store: store} }

// The keys of the preferences.
const (
	keyTheme       = "theme"
	keyLanguage    = "language"
	keyWidth       = "window.width"
	keyHeight      = "window.height"
	keyPanelWidth  = "panel.width"
	keyPanelFolded = "panel.folded"
	keyTrackHeight = "track.height"
	keyTrackFolded = "track.folded"
	keyMapsFolder  = "maps.folder"
	keyMapsRule    = "maps.rule"
	keyLayerHidden = "layer.hidden." // with the name of the layer behind it
)

// Theme returns the chosen theme, System when none was chosen.
func (s *Settings) Theme() theme.Choice {
	choice, err := theme.ParseChoice(s.store.String(keyTheme))
	if err != nil {
		return theme.System
	}
	return choice
}

// SetTheme keeps the chosen theme.
func (s *Settings) SetTheme(choice theme.Choice) { s.store.SetString(keyTheme, string(choice)) }

// Language returns the chosen language; false when none was chosen.
func (s *Settings) Language() (lang.Tag, bool) {
	tag := lang.Tag(s.store.String(keyLanguage))
	return tag, tag.Valid()
}

// SetLanguage keeps the chosen language.
func (s *Settings) SetLanguage(tag lang.Tag) { s.store.SetString(keyLanguage, string(tag)) }

// Maps returns the folder of maps that was measured last, and the rule of what means occupied in them; empty when each map is
// recognised.
func (s *Settings) Maps() (folder, rule string) {
	return s.store.String(keyMapsFolder), s.store.String(keyMapsRule)
}

// SetMaps keeps the folder of maps and its rule.
func (s *Settings) SetMaps(folder, rule string) {
	s.store.SetString(keyMapsFolder, folder)
	s.store.SetString(keyMapsRule, rule)
}

// WindowSize returns the size of the window when it was last closed, its menu included, in units; a useful one at the first start.
func (s *Settings) WindowSize() fyne.Size {
	return fyne.NewSize(
		s.units(keyWidth, 1440, smallestWidth, 8000),
		s.units(keyHeight, 900, smallestHeight, 5000),
	)
}

// SetWindowSize keeps the size of the window, its menu included, in units.
func (s *Settings) SetWindowSize(size fyne.Size) {
	s.store.SetFloat(keyWidth, float64(size.Width))
	s.store.SetFloat(keyHeight, float64(size.Height))
}

// units reads a length; one that makes no sense, as a damaged file may hold, is replaced.
func (s *Settings) units(key string, fallback, low, high float32) float32 {
	v := float32(s.store.Float(key))
	if !(v >= low && v <= high) { // written so that NaN fails too
		return fallback
	}
	return v
}

// Layer returns whether a layer of an own source is shown on the map. They all are until a person hides one.
func (s *Settings) Layer(l layers.Layer) bool { return !s.store.Bool(keyLayerHidden + string(l)) }

// SetLayer keeps whether a layer is shown.
func (s *Settings) SetLayer(l layers.Layer, shown bool) {
	s.store.SetBool(keyLayerHidden+string(l), !shown)
}

// restore gives the layout the sizes and folds of the last time.
func (s *Settings) restore(l *shellLayout) {
	l.panelWidth = s.units(keyPanelWidth, 0, panelNarrowest, 4000)
	l.trackHeight = s.units(keyTrackHeight, 0, trackLowest, 3000)
	l.panelFolded = s.store.Bool(keyPanelFolded)
	l.trackFolded = s.store.Bool(keyTrackFolded)
}

// keep remembers the sizes and folds of a layout.
func (s *Settings) keep(l *shellLayout) {
	s.store.SetFloat(keyPanelWidth, float64(l.panelWidth))
	s.store.SetFloat(keyTrackHeight, float64(l.trackHeight))
	s.store.SetBool(keyPanelFolded, l.panelFolded)
	s.store.SetBool(keyTrackFolded, l.trackFolded)
}
