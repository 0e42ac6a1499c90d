package timeline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestPlayer(t *testing.T) {
	p := NewPlayer(10, 12)
	assert.Equal(t, Month(12), p.Month)
	assert.Equal(t, 250*time.Millisecond, p.Interval())
	p.Presenting = true
	assert.Equal(t, time.Second, p.Interval())
	assert.Equal(t, p, p.Step(), "nothing moves while it stands")

	p = p.Toggle()
	assert.True(t, p.Playing)
	assert.Equal(t, Month(10), p.Month, "play at the end starts over")
	p = p.Step()
	assert.True(t, p.Playing)
	p = p.Step()
	assert.Equal(t, Month(12), p.Month)
	assert.False(t, p.Playing, "it stops at the end")

	p = p.Toggle().Toggle()
	assert.False(t, p.Playing)
	assert.Equal(t, Month(11), p.Toggle().Step().Month)
	assert.False(t, p.Toggle().Seek(99).Playing, "a hand on the slider stops it")
	assert.Equal(t, Month(12), p.Seek(99).Month)
	assert.Equal(t, Month(10), p.Seek(1).Month)

	p.Loop = true
	p = p.Seek(11).Toggle().Step()
	assert.True(t, p.Playing)
	assert.Equal(t, Month(10), p.Step().Month)

	assert.False(t, NewPlayer(10, 10).Toggle().Playing, "one month does not play")
	assert.False(t, Player{}.Toggle().Playing)
	assert.Equal(t, Month(20), p.Range(20, 30).Month)
	assert.False(t, p.Range(20, 30).Playing)
	assert.True(t, p.Range(5, 30).Playing)
}

func TestPlayerNeverLeavesItsRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := NewPlayer(100, 100+Month(rapid.IntRange(0, 5).Draw(t, "months")))
		p.Loop = rapid.Bool().Draw(t, "loop")
		for range 30 {
			switch rapid.IntRange(0, 3).Draw(t, "action") {
			case 0:
				p = p.Toggle()
			case 1:
				p = p.Seek(Month(rapid.IntRange(95, 110).Draw(t, "month")))
			default:
				p = p.Step()
			}
			require.True(t, p.First <= p.Month && p.Month <= p.Last)
			require.False(t, p.Playing && p.AtEnd() && !p.Loop)
		}
	})
}
